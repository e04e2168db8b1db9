package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    private static final Pattern DECLARED = Pattern.compile("(?m)^\\s*(?:async )?function (\\w+)\\(");

    /** Names that a script gives to two functions. */
    private static List<String> declaredTwice(String script) {
        Set<String> seen = new HashSet<>();
        return DECLARED.matcher(script)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !seen.add(name))
                .toList();
    }

    @Test
    @DisplayName("No script declares a function twice: the later one would silently take the place of the other")
    void once() throws IOException {
        try (var files = Files.walk(Path.of("src/main/webapp"))) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".js")).toList();
            assertThat(scripts).hasSizeGreaterThan(5);
            for (Path script : scripts) {
                assertThat(declaredTwice(Files.readString(script)))
                        .as(script.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("A function that is declared twice is caught")
    void caught() {
        assertThat(declaredTwice("function drawn() {}\nfunction other() {}\n  async function drawn(answer) {}"))
                .containsExactly("drawn");
    }
}
