package health.praxis.stories;

import java.net.URI;
import org.openqa.selenium.By;

/** Somebody of the practice at the console, signed in. */
final class Console {

    static final String NAOMI = "Naomi Whitlock";
    static final String TOMAS = "Tomas Reyes";
    static final String GRACE = "Grace Okafor";

    private final String name;
    private final Browser browser;

    private Console(String name, Browser browser) {
        this.name = name;
        this.browser = browser;
    }

    /** Their own browser; whoever is still signed in from an earlier story stays so. */
    static Console of(String name) {
        Browser browser = Browser.desk(name);
        Console console = new Console(name, browser);
        console.open("calendar");
        if (browser.path().equals("/sign-in")) {
            SignInPage.here(browser).signIn(Installation.running().account(name));
            Wait.until(name + " has signed in", () -> browser.path().equals("/calendar"));
        }
        return console;
    }

    Browser browser() {
        return browser;
    }

    String name() {
        return name;
    }

    URI address(String path) {
        return Installation.running().console(path);
    }

    void open(String path) {
        browser.open(address(path));
    }

    CalendarPage calendar() {
        open("calendar");
        return new CalendarPage(browser);
    }

    CreditsPage credits() {
        open("credits");
        return new CreditsPage(browser);
    }

    /** Opens the account menu and signs out. */
    void signOut() {
        browser.click(By.cssSelector(".topbar-end details.menu > summary"));
        browser.click(By.cssSelector(".topbar-end details.menu button[type='submit']"));
        Wait.until(name + " is signed out", () -> browser.path().equals("/sign-in"));
    }
}
