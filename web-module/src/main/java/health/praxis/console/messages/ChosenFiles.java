package health.praxis.console.messages;

import health.praxis.delivery.Attachment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFiles;

/** The files that were chosen to go with an e-mail; they live as long as the request that brings them. */
@Named
@RequestScoped
public class ChosenFiles {

    private @Nullable UploadedFiles files;

    List<Attachment> attachments() {
        return files == null
                ? List.of()
                : files.getFiles().stream()
                        .map(file -> new Attachment(file.getFileName(), file.getContent()))
                        .toList();
    }

    /** How many may be chosen. */
    public int getMost() {
        return Attachment.MOST;
    }

    /** How large they may be together. */
    public int getMostMegabytes() {
        return Attachment.MOST_MEGABYTES;
    }

    public @Nullable UploadedFiles getFiles() {
        return files;
    }

    public void setFiles(@Nullable UploadedFiles files) {
        this.files = files;
    }
}
