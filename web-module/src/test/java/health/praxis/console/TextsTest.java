package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.installation.Job;
import health.praxis.shared.NotFound;
import health.praxis.shared.RuleBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages and texts fit together. */
class TextsTest {

    private static final Pattern USE = Pattern.compile("(\\w+)Text(?:\\.(\\w+)|\\[\\(?'([\\w.]+)'\\)?(\\.concat)?)");

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Texts that console and portal share; the kit's own test looks after them. */
    private static final Set<String> KIT = Set.of("kit", "call", "account", "secondfactor");

    @Test
    @DisplayName("Every text that a page names exists")
    void everyNamedTextExists() throws IOException {
        var missing = new TreeSet<String>();
        for (Map.Entry<String, Set<String>> area : namedTexts().entrySet()) {
            Set<String> keys = keys(area.getKey());
            for (String named : area.getValue()) {
                boolean found = named.endsWith(".")
                        ? keys.stream().anyMatch(key -> key.startsWith(named))
                        : keys.contains(named);
                if (!found) {
                    missing.add(area.getKey() + ": " + named);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("No text is kept that no page names")
    void noTextIsLeftOver() throws IOException {
        String sources = read(Path.of("src/main/java"), ".java");
        var unused = new TreeSet<String>();
        for (Map.Entry<String, Set<String>> area : namedTexts().entrySet()) {
            keys(area.getKey()).stream()
                    .filter(key -> area.getValue().stream()
                            .noneMatch(named -> named.equals(key) || named.endsWith(".") && key.startsWith(named)))
                    .filter(key -> !sources.contains("\"" + key + "\""))
                    .filter(key -> !sources.contains("\"" + key.substring(0, key.lastIndexOf('.') + 1) + "\" +"))
                    .forEach(key -> unused.add(area.getKey() + ": " + key));
        }
        assertThat(unused).isEmpty();
    }

    @Test
    @DisplayName("Every refusal has its own words")
    void everyRefusalHasWords() throws Exception {
        Set<String> words = new TreeSet<>(ResourceBundle.getBundle("refusals").keySet());
        words.addAll(ResourceBundle.getBundle("health.praxis.kit.refusals").keySet());
        assertThat(refusals())
                .hasSizeGreaterThan(10)
                .allSatisfy(refusal -> assertThat(
                                NotFound.class.isAssignableFrom(refusal) || words.contains(refusal.getSimpleName()))
                        .as(refusal.getName())
                        .isTrue());
    }

    /** Area of a text bundle to the keys that pages name; a key that ends with a dot is the beginning of several. */
    private static Map<String, Set<String>> namedTexts() throws IOException {
        Matcher use = USE.matcher(read(PAGES, ".xhtml"));
        return use.results()
                .filter(found -> !KIT.contains(found.group(1)))
                .collect(Collectors.groupingBy(
                        found -> found.group(1),
                        Collectors.mapping(
                                found -> found.group(2) == null ? found.group(3) : found.group(2),
                                Collectors.toSet())));
    }

    private static Set<String> keys(String area) {
        return ResourceBundle.getBundle("health.praxis.console." + area).keySet();
    }

    private static String read(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(TextsTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    @DisplayName("Every job has its name on the jobs page")
    void everyJobHasAName() throws Exception {
        assertThat(house().stream()
                        .flatMap(type -> Stream.ofNullable(type.getAnnotation(Job.class)))
                        .map(Job::value)
                        .filter(name -> !name.isEmpty()))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(keys("platform")).contains("job." + name));
    }

    private static List<Class<?>> refusals() throws Exception {
        return house().stream()
                .filter(type -> RuleBroken.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .collect(Collectors.toList());
    }

    private static List<Class<?>> house() throws Exception {
        URI home = RuleBroken.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        if (Files.isDirectory(Path.of(home))) {
            return classes(Path.of(home));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(home))) {
            return classes(jar.getPath("/"));
        }
    }

    private static List<Class<?>> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("health/praxis/") && name.endsWith(".class"))
                    .map(name -> type(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .collect(Collectors.toList());
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, TextsTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
