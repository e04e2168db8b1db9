package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(26)
@DisplayName("A practice trusts the network addresses of its own rooms")
class SecuritySettingsStory {

    private static final By TRUSTED = By.id("security:trusted");
    private static final By SAVE = By.id("security:save");

    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    @Test
    @DisplayName(
            "TFA-8 the page says that it is weaker; what is too wide is refused and stays typed; what is kept is in the history")
    void trustedAddresses() {
        naomi.open("settings/security");
        browser.reads("This is weaker");
        browser.type(TRUSTED, "203.0.113.7 0.0.0.0/0");
        browser.click(SAVE);
        browser.reads("0.0.0.0/0 cannot be trusted");
        assertThat(browser.see(TRUSTED).getDomProperty("value")).isEqualTo("203.0.113.7 0.0.0.0/0");
        Accessibility.check(browser);
        Screens.take(browser, "security-trusted-refused");

        browser.type(TRUSTED, "203.0.113.7 2001:db8:5::1/48");
        browser.click(SAVE);
        browser.reads("It holds for everybody");
        assertThat(browser.see(TRUSTED).getDomProperty("value")).startsWith("203.0.113.7\n2001:db8:5:");
        Screens.take(browser, "security-trusted");

        naomi.open("settings/history");
        browser.click(By.cssSelector("[id='history:entries'] tbody tr details > summary"));
        browser.reads("Trusted network addresses: – → 203.0.113.7");

        naomi.open("settings/security");
        browser.type(TRUSTED, "");
        browser.click(SAVE);
        browser.reads("It holds for everybody");
    }
}
