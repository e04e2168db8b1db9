package health.praxis.installation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the operator says to the public in their own words: privacy policy, sub-processors, terms of use (SEC-9). Plain text
 * in files of one folder, whose paragraphs are parted by empty lines; read anew whenever they are shown.
 */
@Dependent
public class OperatorTexts implements StartupCheck {

    private static final String FOLDER = "PRAXIS_OPERATOR_TEXTS";

    /** Bytes of one file: some forty printed pages. */
    private static final long LONGEST = 100_000;

    /** What some editors put in front of a text. */
    private static final String BYTE_ORDER = "\uFEFF";

    private static final Pattern BETWEEN = Pattern.compile("\n\\h*\n\\s*");

    /** The texts there can be, each in a file of its own. */
    public enum Text {
        /** How this operator handles information: access, correction, complaints. */
        PRIVACY("privacy.txt"),
        /** Who else works with it. */
        SUB_PROCESSORS("sub-processors.txt"),
        /** What people agree to who use it. */
        TERMS("terms.txt");

        private final String file;

        Text(String file) {
            this.file = file;
        }
    }

    private final Settings settings;

    @Inject
    OperatorTexts(Settings settings) {
        this.settings = settings;
    }

    /** The paragraphs of a text; none where the operator has written none, or where it cannot be read. */
    public List<String> paragraphs(Text text) {
        try {
            Optional<Path> file = file(text);
            return file.isEmpty() ? List.of() : paragraphs(file.get());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Whether there is such a text. */
    public boolean has(Text text) {
        return file(text).isPresent();
    }

    @Override
    public List<String> problems() {
        if (settings.text(FOLDER).isPresent() && folder().isEmpty()) {
            return List.of(FOLDER + " is no folder that the server can read.");
        }
        List<String> problems = new ArrayList<>();
        for (Text text : Text.values()) {
            file(text).flatMap(file -> problem(text, file)).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<String> problem(Text text, Path file) {
        String which = FOLDER + ": " + text.file;
        try {
            return paragraphs(file).isEmpty() ? Optional.of(which + " is empty.") : Optional.empty();
        } catch (CharacterCodingException foreign) {
            return Optional.of(which + " is no text in UTF-8.");
        } catch (IOException unreadable) {
            return Optional.of(which + " cannot be read, or is longer than " + LONGEST + " bytes.");
        }
    }

    private static List<String> paragraphs(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("longer than " + LONGEST + " bytes");
        }
        return Arrays.stream(BETWEEN.split(
                        Files.readString(file).replace(BYTE_ORDER, "").replace("\r\n", "\n")))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private Optional<Path> file(Text text) {
        return folder().map(folder -> folder.resolve(text.file)).filter(Files::isRegularFile);
    }

    private Optional<Path> folder() {
        try {
            return settings.text(FOLDER).map(Path::of).filter(Files::isDirectory);
        } catch (InvalidPathException malformed) {
            return Optional.empty();
        }
    }
}
