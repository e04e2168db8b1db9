package health.praxis.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of OWASP ASVS 5.0.0 in docs/security.md claims what tests prove, and nothing else. Prints what is covered. */
class AsvsTest {

    private static final Path TABLE = Path.of("../docs/security.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([123]) \\| (yes|in part) \\| .+ \\|");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"ASVS-(\\d+\\.\\d+\\.\\d+)\"\\)");

    /** How many items of level 2 each chapter has, from the first on. */
    private static final List<Integer> LEVEL_2 = List.of(19, 7, 11, 8, 5, 22, 12, 3, 3, 24, 11, 6, 12, 7, 10, 16, 7);

    /** One row: the item's level, and whether it holds wholly. */
    private record Claim(int level, boolean whole) {}

    @Test
    @DisplayName("SEC-1 each item of the ASVS table has a test with its tag, and each tag a row")
    void claimsAreProven() throws IOException {
        Map<String, Claim> claims = claims(Files.readAllLines(TABLE));
        assertThat(claims).isNotEmpty();
        assertThat(tags(Path.of(".."))).isEqualTo(new TreeSet<>(claims.keySet()));
        System.out.println(summary(claims));
    }

    @Test
    @DisplayName("SEC-1 what holds in part or on another level is not counted")
    void onlyWhatHoldsCounts() {
        assertThat(summary(claims(List.of(
                        "| 2.3.4 | 2 | yes | one |",
                        "| 2.4.1 | 2 | in part | half |",
                        "| 2.2.2 | 1 | yes | other level |"))))
                .contains("V2 1/7", "1 of 183");
    }

    private static String summary(Map<String, Claim> claims) {
        StringBuilder line = new StringBuilder("ASVS 5.0.0, items of level 2 proven by tests:");
        long all = 0;
        for (int chapter = 1; chapter <= LEVEL_2.size(); chapter++) {
            String start = chapter + ".";
            long proven = claims.entrySet().stream()
                    .filter(claim -> claim.getKey().startsWith(start))
                    .filter(claim ->
                            claim.getValue().whole() && claim.getValue().level() == 2)
                    .count();
            all += proven;
            line.append(" V")
                    .append(chapter)
                    .append(' ')
                    .append(proven)
                    .append('/')
                    .append(LEVEL_2.get(chapter - 1));
        }
        return line.append("; ")
                .append(all)
                .append(" of ")
                .append(LEVEL_2.stream().mapToInt(Integer::intValue).sum())
                .toString();
    }

    private static Map<String, Claim> claims(List<String> lines) {
        Map<String, Claim> claims = new TreeMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                claims.put(
                        row.group(1),
                        new Claim(Integer.parseInt(row.group(2)), row.group(3).equals("yes")));
            }
        }
        return claims;
    }

    private static Set<String> tags(Path root) throws IOException {
        Set<String> tags = new TreeSet<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        Matcher tag = TAG.matcher(Files.readString(file));
                        while (tag.find()) {
                            tags.add(tag.group(1));
                        }
                    }
                }
            }
        }
        return tags;
    }
}
