package health.praxis.console.messages;

import health.praxis.delivery.Attachment;
import health.praxis.delivery.Channel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files that were chosen to go with an e-mail; they live as long as the request that brings them. */
@Named
@RequestScoped
public class ChosenFiles {

    private @Nullable List<Part> files;

    /** Those that go with what is sent in this way: none with a text message. */
    List<Attachment> of(Channel channel) {
        return files == null || channel != Channel.EMAIL
                ? List.of()
                : files.stream().map(ChosenFiles::attachment).toList();
    }

    private static Attachment attachment(Part file) {
        try (InputStream content = file.getInputStream()) {
            return new Attachment(Objects.requireNonNullElse(file.getSubmittedFileName(), ""), content.readAllBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException("A file that was sent cannot be read", gone);
        }
    }

    /** How many may be chosen. */
    public int getMost() {
        return Attachment.MOST;
    }

    /** How large they may be together. */
    public int getMostMegabytes() {
        return Attachment.MOST_MEGABYTES;
    }

    public @Nullable List<Part> getFiles() {
        return files;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }
}
