package health.praxis.stories;

import java.time.Duration;
import org.openqa.selenium.By;

/** Odile Marsh, who runs the installation, and the authenticator app that she keeps through all stories. */
final class PlatformAdministrator {

    static final String ODILE = "Odile Marsh";

    private static final By CODE = By.id("proof:code");

    /** Null until she has set it up. */
    static Authenticator app;

    private PlatformAdministrator() {}

    /** Types the password at the platform's own sign-in. */
    static void password(Browser browser) {
        password(browser, Installation.running().account(ODILE));
    }

    static void password(Browser browser, Account account) {
        browser.open(Installation.running().console("platform/sign-in"));
        SignInPage.here(browser).signIn(account);
    }

    /** Signs in with password and app; sets the app up when there is none yet. */
    static Browser signedIn() {
        Installation installation = Installation.running();
        Browser odile = Browser.desk(ODILE);
        installation.pass(Duration.ofSeconds(31));
        password(odile);
        if (app == null) {
            odile.click(By.cssSelector(".method-APP"));
            app = new Authenticator(odile.see(By.cssSelector(".secret")).getText());
            odile.type(By.id("setUp:newCode"), app.code(installation.serverTime(), 0));
            odile.click(By.id("setUp:confirm"));
            odile.click(By.id("setUp:kept"));
        } else {
            odile.type(CODE, app.code(installation.serverTime(), 0));
            odile.click(By.id("proof:prove"));
        }
        Wait.until("she is in", () -> odile.path().equals("/platform/practices"));
        return odile;
    }
}
