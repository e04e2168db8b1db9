package health.praxis.stories;

import java.nio.file.Path;

/** Pictures of a page for people to look at: wide and narrow, light and dark. */
final class Screens {

    private static final Path FOLDER = Path.of("target/screens");

    private Screens() {}

    /** Takes the four pictures of what the browser shows now and goes back to its usual size. */
    static void take(Browser browser, String name) {
        for (String scheme : new String[] {"light", "dark"}) {
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
