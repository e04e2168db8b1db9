package health.praxis.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Migrations reach the rows that they change. Forced row-level security hides rows from the owner of the tables too, so that
 * an update changes nothing and says nothing, until it is lifted.
 */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern STEP = Pattern.compile("(?m)^(?:call protect_by_practice\\('(?<hidden>\\w+)'\\)"
            + "|alter table (?<table>\\w+) (?<no>no )?force row level security"
            + "|(?<act>update|delete from) (?<reached>\\w+))");

    @Test
    @DisplayName("every migration sees the rows that it changes, and hides them again")
    void rowsAreReached() throws IOException {
        try (Stream<Path> all = Files.walk(MIGRATIONS)) {
            Outcome outcome = follow(all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .map(MigrationsTest::text)
                    .toList());
            assertThat(outcome.unreached()).isEmpty();
            assertThat(outcome.open()).isEmpty();
        }
    }

    @Test
    @DisplayName("an update of hidden rows is caught, and a table that stays open to its owner")
    void wrongOnesAreCaught() {
        Outcome outcome = follow(List.of(
                "call protect_by_practice('one');\ncall protect_by_practice('two');",
                "alter table two no force row level security;\nupdate two set a = 1;",
                "update one set a = 1;\nupdate three set a = 1;"));
        assertThat(outcome.unreached()).containsExactly("update one");
        assertThat(outcome.open()).containsExactly("two");
    }

    private record Outcome(List<String> unreached, Set<String> open) {}

    private static Outcome follow(List<String> migrations) {
        Set<String> hidden = new HashSet<>();
        Set<String> open = new HashSet<>();
        List<String> unreached = new ArrayList<>();
        for (String migration : migrations) {
            Matcher step = STEP.matcher(migration);
            while (step.find()) {
                if (step.group("hidden") != null) {
                    hidden.add(step.group("hidden"));
                } else if (step.group("act") != null) {
                    if (hidden.contains(step.group("reached"))) {
                        unreached.add(step.group());
                    }
                } else if (step.group("no") != null) {
                    hidden.remove(step.group("table"));
                    open.add(step.group("table"));
                } else {
                    hidden.add(step.group("table"));
                    open.remove(step.group("table"));
                }
            }
        }
        return new Outcome(unreached, open);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
