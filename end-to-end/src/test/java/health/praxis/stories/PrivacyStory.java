package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(15)
@DisplayName("What happens with data, for everybody to read")
class PrivacyStory {

    private static final By LINK = By.linkText("Privacy");

    private final Installation installation = Installation.running();

    @Test
    @Order(1)
    @DisplayName("SEC-9 from the sign-in page the privacy page says what is kept, never recorded, and leaves for whom")
    void fromSignIn() {
        Browser visitor = Browser.desk("A visitor");
        visitor.open(installation.console("sign-in"));
        Screens.take(visitor, "sign-in-privacy");
        visitor.click(LINK);
        readsAll(visitor);
        Accessibility.check(visitor);
        Screens.take(visitor, "privacy");
    }

    @Test
    @Order(2)
    @DisplayName("SEC-9 from the portal's first page, and from a join page in a tab of its own, it says the same")
    void fromThePortal() {
        Browser phone = Browser.phone("Amelia's phone");
        phone.open(installation.portal(""));
        assertThat(phone.see(By.cssSelector(".portal-foot a")).getDomAttribute("target"))
                .isEqualTo("_blank");
        phone.open(installation.portal("privacy"));
        readsAll(phone);
        Accessibility.check(phone);
        Screens.take(phone, "portal-privacy");

        Console naomi = Console.of(Console.NAOMI);
        ZonedDateTime start = installation.at(26, "18:00");
        VideoAppointment appointment = VideoAppointment.book(naomi, start, 30, Patient.AMELIA);
        phone.open(appointment.link(Patient.AMELIA));
        assertThat(phone.see(By.cssSelector(".portal-foot a")).getText()).startsWith("Privacy");
        Accessibility.check(phone);
        Screens.take(phone, "join-privacy");
    }

    @Test
    @Order(3)
    @DisplayName("SEC-9 who is signed in finds it in the account menu")
    void fromTheConsole() {
        Console naomi = Console.of(Console.NAOMI);
        naomi.open("credits");
        naomi.browser().click(By.cssSelector("summary.access"));
        Screens.take(naomi.browser(), "account-menu");
        naomi.browser().click(LINK);
        readsAll(naomi.browser());
    }

    private static void readsAll(Browser browser) {
        browser.reads("What is never recorded");
        browser.reads("There is no recording");
        browser.reads("Text messages go to Twilio");
        browser.reads("Cookies and what your browser keeps");
    }
}
