package health.praxis.stories;

import org.openqa.selenium.By;

/** The page where practitioners and staff sign in. */
final class SignInPage {

    private static final By EMAIL = By.id("signIn:email");
    private static final By PASSWORD = By.id("signIn:password");
    private static final By ENTER = By.id("signIn:enter");

    private final Browser browser;

    private SignInPage(Browser browser) {
        this.browser = browser;
    }

    static SignInPage open(Browser browser) {
        browser.open(Installation.running().console("sign-in"));
        return here(browser);
    }

    static SignInPage here(Browser browser) {
        browser.see(EMAIL);
        return new SignInPage(browser);
    }

    void signIn(Account account) {
        signIn(account.email(), account.password());
    }

    void signIn(String email, String password) {
        browser.type(EMAIL, email);
        browser.type(PASSWORD, password);
        browser.click(ENTER);
    }

    String typedEmail() {
        return browser.see(EMAIL).getDomProperty("value");
    }

    String typedPassword() {
        return browser.see(PASSWORD).getDomProperty("value");
    }

    /** What the page says went wrong. */
    String refusal() {
        return browser.see(By.cssSelector(
                        "#signIn\\:messages .ui-messages-error-summary, #signIn\\:messages .ui-messages-error-detail"))
                .getText();
    }
}
