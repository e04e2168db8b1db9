package health.praxis.stories;

/** Balance and ledger. */
final class CreditsPage {

    private final Browser browser;

    CreditsPage(Browser browser) {
        this.browser = browser;
    }

    Browser browser() {
        return browser;
    }
}
