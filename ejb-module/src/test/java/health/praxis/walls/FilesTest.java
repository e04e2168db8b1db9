package health.praxis.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walls that stand in files: signs, migrations, length. */
class FilesTest {

    private static final Path ROOMS = Path.of("src/main/java/health/praxis");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path WRONG = Path.of("src/test/resources/walls/wrong");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d{12})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    @Test
    @DisplayName("each room stands in the ordered list and has a sign that names what does not live there")
    void eachRoomHasASign() throws IOException {
        try (Stream<Path> folders = Files.list(ROOMS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Walls.ROOMS);
        }
        assertThat(Walls.ROOMS)
                .allSatisfy(room -> assertThat(signOf(ROOMS.resolve(room)))
                        .as(room)
                        .contains("@NullMarked")
                        .containsPattern("(?s)/\\*\\*.{80,}\\*/"));
    }

    @Test
    @DisplayName("a room without a sign is caught")
    void aMissingSignIsCaught() {
        assertThat(signOf(WRONG)).doesNotContain("@NullMarked");
    }

    @Test
    @DisplayName("migrations carry a real minute and their room's name")
    void migrationsCarryARealMinute() {
        assertThat(files(MIGRATIONS)).isNotEmpty();
        assertThat(misnamed(MIGRATIONS)).isEmpty();
    }

    @Test
    @DisplayName("a migration with the sixty-first minute is caught")
    void anImpossibleMinuteIsCaught() {
        assertThat(misnamed(WRONG)).hasSize(1);
    }

    @Test
    @DisplayName("no two migrations carry the same minute, whatever their rooms")
    void noTwoMigrationsShareAMinute() {
        assertThat(sameMinute(files(MIGRATIONS))).isEmpty();
    }

    @Test
    @DisplayName("two migrations of one minute are caught")
    void aSharedMinuteIsCaught() {
        assertThat(sameMinute(List.of(
                        Path.of("a/V202611220215__a_one.sql"),
                        Path.of("b/V202611220215__b_two.sql"),
                        Path.of("b/V202611220216__b_three.sql"))))
                .containsExactly("V202611220215");
    }

    @Test
    @DisplayName("no class passes 400 lines")
    void noClassPassesFourHundredLines() {
        assertThat(files(Path.of("src/main/java")).stream().filter(file -> lines(file) > 400))
                .isEmpty();
    }

    @Test
    @DisplayName("ANON-4 no query reads who patients are but those of the one place that knows the caller")
    void namesAreReadInOnePlace() {
        for (String module : List.of("ejb-module", "web-module", "portal-module", "demonstration")) {
            assertThat(Walls.readsNames(files(Path.of("..", module, "src/main/java"))))
                    .as(module)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("ANON-4 a query that reads names elsewhere is caught")
    void aQueryForNamesIsCaught() {
        assertThat(Walls.readsNames(files(Path.of("src/test/java/health/praxis/walls/wrong"))))
                .extracting(Path::getFileName)
                .containsExactly(Path.of("NameList.java"));
    }

    @Test
    @DisplayName("JSON's implementation is looked for once, not in every library whenever some JSON is made")
    void jsonIsMadeOneWay() {
        for (String module : List.of("ejb-module", "web-module", "portal-module", "faces-kit")) {
            assertThat(searchingForJson(Path.of("..", module, "src/main/java")))
                    .as(module)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("a class that searches for it each time is caught")
    void searchingForJsonIsCaught() {
        assertThat(searchingForJson(Path.of("src/test/java/health/praxis/walls/wrong")))
                .extracting(Path::getFileName)
                .containsExactly(Path.of("SlowJson.java"));
    }

    private static List<Path> searchingForJson(Path folder) {
        return files(folder).stream()
                .filter(file -> text(file).contains("import jakarta.json.Json;"))
                .toList();
    }

    private static List<String> sameMinute(List<Path> migrations) {
        return migrations.stream()
                .map(file -> file.getFileName().toString().split("__", 2)[0])
                .collect(Collectors.groupingBy(version -> version, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(version -> version.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String signOf(Path room) {
        Path sign = room.resolve("package-info.java");
        return Files.exists(sign) ? text(sign) : "";
    }

    private static List<String> misnamed(Path folder) {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".sql")) {
                continue;
            }
            Matcher parts = MIGRATION.matcher(name);
            if (!parts.matches() || !isReal(parts.group(1)) || !file.getParent().endsWith(parts.group(2))) {
                wrong.add(name);
            }
        }
        return wrong;
    }

    private static boolean isReal(String minute) {
        try {
            return LocalDateTime.parse(minute, MINUTE).getYear() > 2000;
        } catch (DateTimeParseException impossible) {
            return false;
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
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

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
