package health.praxis.stories;

import org.openqa.selenium.By;

/** The dialog that names what is in the way, and asks whether to go on all the same. */
final class ConflictQuestion {

    private static final By ALL_THE_SAME = By.id("conflict:allTheSame");
    private static final By LEAVE = By.id("conflict:leave");

    private final Browser browser;

    private ConflictQuestion(Browser browser) {
        this.browser = browser;
    }

    static ConflictQuestion open(Browser browser) {
        browser.see(ALL_THE_SAME);
        Wait.until(
                "the focus is on the way back",
                () -> browser.see(LEAVE).equals(browser.driver().switchTo().activeElement()));
        return new ConflictQuestion(browser);
    }

    ConflictQuestion reads(String words) {
        Wait.until(() -> "the question reads \"" + words + "\": " + text(), () -> text().contains(words));
        return this;
    }

    String text() {
        return browser.textOf(browser.see(By.id("conflictDialog"))).replaceAll("\\s+", " ");
    }

    void leave() {
        browser.click(LEAVE);
        awaitClosed();
    }

    void allTheSame() {
        browser.click(ALL_THE_SAME);
        awaitClosed();
    }

    void awaitClosed() {
        Wait.until("the question closes", () -> !browser.sees(ALL_THE_SAME));
    }
}
