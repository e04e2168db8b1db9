package health.praxis.stories;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Pictures of a page for people to look at, wide and narrow: with {@code -Dpraxis.pictures=light}, or {@code light,dark}. They take minutes of a
 * whole run, so that without it there are none.
 */
final class Screens {

    private static final Path FOLDER = Path.of("target/screens");
    private static final List<String> SCHEMES = Arrays.stream(
                    System.getProperty("praxis.pictures", "").split(","))
            .filter(scheme -> !scheme.isBlank())
            .toList();

    private Screens() {}

    /** Takes the pictures of what the browser shows now and goes back to its usual size. */
    static void take(Browser browser, String name) {
        for (String scheme : SCHEMES) {
            browser.colours(scheme);
            picture(browser, name, scheme, 1280, 900);
            picture(browser, name, scheme, 390, 844);
        }
        browser.colours("light");
        browser.usualSize();
    }

    private static void picture(Browser browser, String name, String scheme, int width, int height) {
        browser.size(width, height);
        browser.screenshot(FOLDER.resolve("%s-%d-%s.png".formatted(name, width, scheme)));
    }
}
