package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Page beans hold a form, call a door, say where to go: they stay small and know no database. */
class PageBeansTest {

    private static final int LINES = 100;

    private static final Path CONSOLE = Path.of("src/main/java");
    private static final Path PORTAL = Path.of("../portal-module/src/main/java");
    private static final Path KIT = Path.of("../faces-kit/src/main/java");
    private static final Path WRONG = Path.of("src/test/resources/wrong");

    @Test
    @DisplayName("a page bean has at most a hundred lines")
    void pageBeansAreSmall() {
        assertThat(beans(CONSOLE)).hasSizeGreaterThan(5);
        assertThat(tooLong(CONSOLE)).isEmpty();
        assertThat(tooLong(PORTAL)).isEmpty();
        assertThat(tooLong(KIT)).isEmpty();
    }

    @Test
    @DisplayName("a page bean that grew is caught")
    void aLongOneIsCaught() {
        assertThat(tooLong(WRONG)).hasSize(1);
    }

    @Test
    @DisplayName("a page bean asks doors, never the database, and catches nothing")
    void pageBeansAskDoors() {
        assertThat(knowingTooMuch(CONSOLE)).isEmpty();
        assertThat(knowingTooMuch(PORTAL)).isEmpty();
        assertThat(knowingTooMuch(KIT)).isEmpty();
        assertThat(knowingTooMuch(WRONG)).hasSize(1);
    }

    private static List<Path> tooLong(Path root) {
        return beans(root).stream()
                .filter(bean -> text(bean).lines().count() > LINES)
                .toList();
    }

    private static List<Path> knowingTooMuch(Path root) {
        return beans(root).stream()
                .filter(bean ->
                        text(bean).contains("EntityManager") || text(bean).contains("catch ("))
                .toList();
    }

    private static List<Path> beans(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*(Page|Form|Panel)\\.java(\\.txt)?"))
                    .filter(file -> text(file).contains("@Named"))
                    .toList();
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
