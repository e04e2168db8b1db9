package health.praxis.stories;

import java.nio.file.Path;
import java.util.List;

/** Pictures of a page for people to look at: wide and narrow, and with {@code -Dpraxis.pictures.dark=true} in the dark as well. */
final class Screens {

    private static final Path FOLDER = Path.of("target/screens");

    /** Pictures take minutes of a whole run. */
    private static final List<String> SCHEMES =
            Boolean.getBoolean("praxis.pictures.dark") ? List.of("light", "dark") : List.of("light");

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
