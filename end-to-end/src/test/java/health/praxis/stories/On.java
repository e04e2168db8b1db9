package health.praxis.stories;

import org.openqa.selenium.By;

/** Finds things by the words people know them by. */
final class On {

    private On() {}

    /** A button or link of exactly this name. */
    static By button(String name) {
        return By.xpath("//button[" + named(name) + "] | //a[" + named(name) + "]");
    }

    /** A button or link of this name within something. */
    static By buttonIn(String xpath, String name) {
        return By.xpath(xpath + "//button[" + named(name) + "] | " + xpath + "//a[" + named(name) + "]");
    }

    private static String named(String name) {
        return "normalize-space(.)=" + quoted(name) + " or @aria-label=" + quoted(name) + " or @title=" + quoted(name);
    }

    static String quoted(String text) {
        return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
    }
}
