package health.praxis.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The history page has words for each field that the doors write. */
class HistoryFieldsTest {

    private static final Path ROOMS = Path.of("../ejb-module/src/main/java/health/praxis");
    private static final Pattern WRITTEN = Pattern.compile("\\.change\\(\\s*\"([^\"]+)\"");

    /** A field that is handed on: its name stands at the call. */
    private static final Pattern HANDED_ON =
            Pattern.compile("\\bnote\\([^;]*?\"(\\w+)\", (?:true|false), (?:true|false)\\)");

    /** A change of an entry, whose field is not written out there. */
    private static final Pattern UNNAMED = Pattern.compile("\\)\\s*\\.change\\(\\s*[^\"\\s]");

    @Test
    @DisplayName("AUD-7 each field that a door writes has its name on the history page, and no name is left over")
    void everyFieldHasAName() {
        Set<String> named = ResourceBundle.getBundle("health.praxis.console.history").keySet().stream()
                .filter(key -> key.startsWith("field."))
                .map(key -> key.substring("field.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsExactlyElementsOf(written());
    }

    @Test
    @DisplayName("AUD-7 a field's name is written out where it is changed, so that this test finds it")
    void namesAreWrittenOut() {
        assertThat(sources()
                        .filter(source -> source.contains("AuditEvent"))
                        .filter(source -> UNNAMED.matcher(source).find())
                        .filter(source -> !HANDED_ON.matcher(source).find()))
                .isEmpty();
    }

    private static Set<String> written() {
        return sources()
                .filter(source -> source.contains("AuditEvent"))
                .flatMap(source -> Stream.of(WRITTEN, HANDED_ON)
                        .flatMap(pattern -> pattern.matcher(source).results())
                        .map((MatchResult found) -> found.group(1).replace(' ', '_'))
                        .toList()
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(ROOMS)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(HistoryFieldsTest::text)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
