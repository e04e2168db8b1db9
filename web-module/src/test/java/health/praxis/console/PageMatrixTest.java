package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * docs/access-pages.txt, the reviewed table of who gets what at each page and endpoint of both applications, is complete.
 * That they do what it says is asked over HTTP by {@code PageMatrixIT}, which also fills in the cells of new lines.
 */
class PageMatrixTest {

    private static final Path TABLE = Path.of("../docs/access-pages.txt");
    private static final Path WRONG = Path.of("src/test/resources/unlisted-pages");

    private static final Pattern ENDPOINT =
            Pattern.compile("@(?:WebServlet|ServerEndpoint|Path|ApplicationPath)\\(([^)]*)\\)");
    private static final Pattern ADDRESS = Pattern.compile("\"(/[^\"]*)\"");
    private static final Pattern MAPPED = Pattern.compile("<url-pattern>(/[^*<]*)</url-pattern>");

    @Test
    @Tag("ASVS-8.1.1")
    @DisplayName("SEC-1 every page, servlet, socket and open path of both applications stands in the reviewed table")
    void complete() throws IOException {
        Set<String> all = new TreeSet<>(addresses(Path.of("."), ""));
        all.addAll(addresses(Path.of("../portal-module"), "/portal"));
        all.addAll(PublicPaths.pages());
        assertThat(unlisted(all))
                .as("addresses without a line in " + TABLE + ": add one, 'GET /address' alone is enough, with"
                        + " ?id={patient} or the like if it shows a record; PageMatrixIT then leaves the file with its"
                        + " cells in ear/target/container-tests")
                .isEmpty();
    }

    @Test
    @DisplayName("SEC-1 a new page or endpoint without a line is caught")
    void aNewPageIsCaught() throws IOException {
        assertThat(unlisted(addresses(WRONG, "")))
                .containsExactlyInAnyOrder("/unlisted", "/mapped/unlisted", "/rest/unlisted/", "/socket/unlisted");
    }

    @Test
    @DisplayName("SEC-1 doors that are one step of another door are not called by pages and endpoints")
    void noInnerDoors() throws IOException {
        for (Path module : List.of(Path.of("."), Path.of("../portal-module"))) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContainPattern("import health\\.praxis\\.\\w+\\.\\w+Steps;");
                }
            }
        }
    }

    @Test
    @DisplayName(
            "SEC-1 no page of a practice is open to who is half signed in, not signed in, deactivated, a guest of a call or a patient")
    void closedToStrangers() throws IOException {
        List<String> columns =
                List.of("PP", "PO", "PC", "PF", "AA", "AC", "AF", "OW", "RO", "AN", "HS", "DE", "PL", "GU", "PA");
        for (String line : lines()) {
            String[] words = line.split(" +# ", 2)[0].strip().split(" +");
            assertThat(words).as(line).hasSize(2 + columns.size());
            boolean open = line.contains(" # open: ");
            for (String stranger : List.of("AN", "HS", "DE", "GU", "PA")) {
                boolean ownPage = stranger.equals("PA") && words[1].startsWith("/portal/");
                assertThat(open || ownPage || words[2 + columns.indexOf(stranger)].matches("[sexmhn]+"))
                        .as(stranger + " at " + line + "; what is open says '# open: why'")
                        .isTrue();
            }
            assertThat(String.join("", List.of(words).subList(2, words.length)))
                    .as("nothing leaks or fails: " + line)
                    .doesNotContain("L", "f");
        }
    }

    private static Set<String> unlisted(Set<String> addresses) throws IOException {
        List<String> listed = lines().stream()
                .map(line -> line.split(" +")[1].replaceAll("[?{].*", ""))
                .toList();
        return addresses.stream()
                .filter(address -> listed.stream()
                        .noneMatch(one -> one.equals(address) || address.endsWith("/") && one.startsWith(address)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> addresses(Path module, String context) throws IOException {
        Set<String> found = new TreeSet<>();
        Path pages = module.resolve("src/main/webapp");
        Set<String> mapped = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(module.resolve("src/main"))) {
            for (Path file : sources.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    endpoints(Files.readString(file), found);
                } else if (name.equals("web.xml")) {
                    find(MAPPED, Files.readString(file), mapped);
                } else if (name.endsWith(".xhtml") && !file.startsWith(pages.resolve("WEB-INF"))) {
                    files.add("/" + pages.relativize(file));
                }
            }
        }
        found.addAll(mapped);
        files.removeIf(file -> mapped.contains(file.replace(".xhtml", "")));
        files.stream()
                .map(file -> context.isEmpty() ? file.replace(".xhtml", "") : file)
                .forEach(found::add);
        return found.stream().map(one -> context + one).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void endpoints(String source, Set<String> found) {
        Matcher endpoint = ENDPOINT.matcher(source);
        while (endpoint.find()) {
            find(ADDRESS, endpoint.group(1).replace("/*\"", "/\""), found);
        }
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
