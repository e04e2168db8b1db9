package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(14)
@DisplayName("Pages beside the main way")
class OtherPagesStory {

    private final Installation installation = Installation.running();

    @Test
    @Order(1)
    @DisplayName(
            "TEL-29 the portal's first page says where a patient finds the link, and offers no account that does not exist")
    void portalHome() {
        Browser phone = Browser.phone("Amelia's phone");
        phone.open(installation.portal(""));

        phone.reads("personal link");
        assertThat(phone.sees(By.cssSelector("input[type='password']"))).isFalse();
        Accessibility.check(phone);
        Screens.take(phone, "portal-home");
    }

    @Test
    @Order(2)
    @DisplayName(
            "REM-12 who may send messages sees those that failed; the administrator of the installation sees what was set aside")
    void failures() {
        Console naomi = Console.of(Console.NAOMI);
        naomi.open("failures");
        naomi.browser().see(By.tagName("h1"));

        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "failures");
    }

    @Test
    @Order(3)
    @DisplayName(
            "TEL-9 TEL-15 the waiting room of a far and costly appointment says when it opens, what is missing and how to get more")
    void tooFewCredits() {
        Console naomi = Console.of(Console.NAOMI);
        ZonedDateTime start = installation.at(40, "18:00");
        VideoAppointment wholeDay =
                VideoAppointment.book(naomi, start, 24 * 60, Patient.AMELIA, Patient.DANIEL, Patient.RUTH);

        naomi.browser().open(wholeDay.waitingRoom());

        assertThat(naomi.browser().see(By.id("notEnough")).getText()).contains("576");
        assertThat(naomi.browser().see(By.id("opensAt")).getText()).contains("5:50 pm");
        assertThat(naomi.browser().sees(By.cssSelector("[data-do='start']"))).isFalse();
        assertThat(naomi.browser().sees(By.cssSelector("main a[href$='/credits']")))
                .isTrue();
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "waiting-room-too-few-credits");
    }

    @Test
    @Order(4)
    @DisplayName("SEC-1 an address that does not exist says so and leads back")
    void nothingThere() {
        Console naomi = Console.of(Console.NAOMI);
        naomi.open("nothing-here");

        assertThat(naomi.browser().see(By.tagName("h1")).getText()).isNotBlank();
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "not-found");
    }
}
