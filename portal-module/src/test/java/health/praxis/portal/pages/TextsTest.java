package health.praxis.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages and texts fit together. */
class TextsTest {

    private static final Pattern USE = Pattern.compile("portalText(?:\\.(\\w+)|\\['([\\w.]+)'\\])");

    @Test
    @DisplayName("Pages name exactly the texts that exist")
    void namedAndExistingTextsAreTheSame() throws IOException {
        assertThat(namedTexts())
                .isNotEmpty()
                .isEqualTo(ResourceBundle.getBundle("health.praxis.portal.pages.portal")
                        .keySet());
    }

    private static Set<String> namedTexts() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            return pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> USE.matcher(text(page)).results())
                    .map(use -> use.group(1) == null ? use.group(2) : use.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
