package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@Order(27)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A practitioner's appointments in another calendar")
class CalendarFeedStory {

    private static final By ADDRESS = By.id("feedAddress");
    private static final By MAKE = By.id("feed:make");
    private static final By END = By.id("feed:end");

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();
    private URI first;
    private URI second;

    @BeforeAll
    void anAppointment() {
        VideoAppointment.book(naomi, installation.at(5, "19:00"), 30, Patient.AMELIA);
    }

    @Test
    @Order(1)
    @DisplayName(
            "INT-1 in Settings, Calendar an address is made, shown once and copied; who has it reads the appointments")
    void makesAndCopies() {
        naomi.open("settings/calendar");
        browser.reads("You have no feed.");
        browser.reads("Anyone who has the address can read your appointments");
        Accessibility.check(browser);

        browser.click(MAKE);
        first = shown();
        Accessibility.check(browser);
        Screens.take(browser, "calendar-feed-made");
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        browser.click(By.id("copyAddress"));
        browser.reads("Copied.");
        assertThat(browser.ask("navigator.clipboard.readText().then(arguments[arguments.length - 1])"))
                .isEqualTo(first.toString());

        HttpResponse<String> feed = Http.get(first);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body()).contains("BEGIN:VEVENT", "LOCATION:Telehealth").doesNotContain("/join/");

        browser.reload();
        browser.reads("Your feed has an address.");
        assertThat(browser.driver().getPageSource()).doesNotContain(first.getPath());
        Accessibility.check(browser);
        Screens.take(browser, "calendar-feed");
    }

    @Test
    @Order(2)
    @DisplayName("INT-1 by keyboard the address is replaced: the old one is dead at once, the new one stands marked")
    void replaces() {
        browser.see(MAKE);
        browser.run("document.getElementById('feed:make').focus()");
        browser.press(Keys.ENTER);
        second = shown();
        assertThat(second).isNotEqualTo(first);
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("feedAddress");
        assertThat(Http.get(first).statusCode()).isEqualTo(404);
        assertThat(Http.get(second).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    @DisplayName("INT-1 own time is turned on for the feed, and stays so")
    void ownTime() {
        browser.click(By.cssSelector("#feed\\:ownTime .ui-chkbox-box"));
        browser.reads("Saved.");
        browser.reload();
        Wait.until(
                "it is ticked",
                () -> browser.all(By.id("feed:ownTime_input")).stream().anyMatch(WebElement::isSelected));
        Accessibility.check(browser);
        Screens.take(browser, "calendar-feed-own-time");
    }

    @Test
    @Order(4)
    @DisplayName("INT-1 the feed is ended, and its address leads nowhere")
    void ends() {
        browser.click(END);
        browser.reads("The feed has ended.");
        assertThat(browser.sees(END)).isFalse();
        assertThat(Http.get(second).statusCode()).isEqualTo(404);
        Accessibility.check(browser);
        Screens.take(browser, "calendar-feed-ended");
    }

    @Test
    @Order(5)
    @DisplayName(
            "INT-1 a practitioner who cannot change the practice's settings finds the own feed there, and nothing else")
    void withoutSettings() {
        Console tomas = Console.of(Console.TOMAS);
        tomas.open("settings/calendar");
        tomas.browser().see(MAKE);
        assertThat(tomas.browser().sees(By.id("calendarSettings"))).isFalse();
        Accessibility.check(tomas.browser());
    }

    private URI shown() {
        return URI.create(Objects.requireNonNull(browser.see(ADDRESS).getDomProperty("value")));
    }
}
