package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of one's own account, which both applications show, and their texts fit together. */
class TextsTest {

    private static final List<Path> PAGES = List.of(
            Path.of("src/main/resources/META-INF"),
            Path.of("../web-module/src/main/webapp"),
            Path.of("../portal-module/src/main/webapp"));

    @ParameterizedTest
    @ValueSource(strings = {"account", "secondfactor"})
    @DisplayName("LOG-14 every text that a page names exists, and none is left over")
    void textsAndPagesFit(String area) throws IOException {
        Pattern use = Pattern.compile(area + "Text(?:\\.(\\w+)|\\['([\\w.]+)'(\\.concat)?)");
        Set<String> named = new TreeSet<>();
        for (Path root : PAGES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".xhtml"))
                        .flatMap(file -> use.matcher(text(file)).results())
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(named::add);
            }
        }
        Set<String> keys = ResourceBundle.getBundle("health.praxis.kit." + area).keySet();
        assertThat(named.stream().filter(name -> keys.stream().noneMatch(key -> fits(name, key))))
                .as("named by a page and missing")
                .isEmpty();
        assertThat(keys.stream()
                        .filter(key -> named.stream().noneMatch(name -> fits(name, key)))
                        .collect(Collectors.toSet()))
                .as("named by no page")
                .isEmpty();
    }

    /** A name that ends with a dot is the beginning of several. */
    private static boolean fits(String name, String key) {
        return name.equals(key) || name.endsWith(".") && key.startsWith(name);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
