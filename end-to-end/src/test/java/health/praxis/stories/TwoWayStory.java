package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;

@Order(15)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("A reminder that asks, and the patient's answer")
class TwoWayStory {

    private static final String PRIYA = Patient.PRIYA.name();

    private final Installation installation = Installation.running();
    private final Sandbox sandbox = installation.sandbox();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();
    private ZonedDateTime start;

    @BeforeAll
    void turnOn() {
        naomi.open("/settings/reminders");
        browser.click(By.cssSelector("#reminders\\:twoWay .ui-chkbox-box"));
        browser.click(By.id("reminders:save"));
        browser.reads("Saved. Reminders before appointments");
        start = installation.at(2, "20:00");
    }

    @Test
    @Order(1)
    @DisplayName("REM-3 a number of days that cannot be is refused, and what was typed stays")
    void settings() {
        Accessibility.check(browser);
        Screens.take(browser, "settings-reminders");
        browser.type(By.id("reminders:days"), "90");
        browser.click(By.id("reminders:save"));
        browser.reads("Send the reminder 1 to 60 days before");
        assertThat(browser.see(By.id("reminders:days")).getDomProperty("value")).isEqualTo("90");
    }

    @Test
    @Order(2)
    @DisplayName(
            "REM-17 STA-3 STA-4 the text asks for Y or N; the patient answers Y on their phone and the calendar shows Confirmed")
    void yes() {
        VideoAppointment.book(naomi, start, 50, Patient.PRIYA);
        AppointmentPanel panel = naomi.calendar().openAppointment(PRIYA, start);
        Wait.until("grey, nothing was sent", () -> browser.sees(By.cssSelector(".ev.is-open .st-unsent")));
        int before = texts();
        panel.sendBefore();
        Sandbox.Message asked = Wait.forValue("the text", () -> texts() > before ? last() : null);
        assertThat(asked.text()).contains("Reply Y to confirm or N if you cannot come.");

        Browser phone = Browser.phone("Priya's phone");
        phone.open(sandbox.phonePage(Patient.PRIYA.mobile()));
        phone.type(By.name("body"), "Yes please 👍");
        phone.click(By.xpath("//form[.//input[@name='body']]//button"));
        phone.reads("Yes please 👍");
        shows("confirmed", "Confirmed");
        reopened().reads("Yes please");
        reopened().reads("This confirmed the appointment.");
        Accessibility.check(browser);
        Screens.take(browser, "two-way-confirmed");
    }

    @Test
    @Order(3)
    @DisplayName("REM-18 N shows Rejected, other words Check response")
    void noAndOther() {
        sandbox.reply(Patient.PRIYA.mobile(), "No, sorry");
        shows("rejected", "Rejected");
        sandbox.reply(Patient.PRIYA.mobile(), "see you");
        shows("check-response", "Check response");
    }

    @Test
    @Order(4)
    @DisplayName("REM-22 the bell counts replies, notifications show them, and Seen takes one away")
    void notifications() {
        naomi.open("/notifications");
        browser.reads("see you");
        browser.reads("No, sorry");
        Accessibility.check(browser);
        Screens.take(browser, "notifications-replies");
        int before = seenButtons();

        browser.click(By.xpath("(//main//button[contains(@id,'seen')])[1]"));

        Wait.until("one fewer", () -> seenButtons() == before - 1);
    }

    @Test
    @Order(5)
    @DisplayName("REM-12 REM-19 after STOP the next reminder fails and says why; START brings the texts back")
    void stop() {
        sandbox.reply(Patient.PRIYA.mobile(), "STOP");
        Wait.until("the reply is kept", () -> {
            naomi.open("/notifications");
            return browser.sees(By.xpath("//main//p[normalize-space(.)='STOP']"));
        });
        start = start.plusHours(1);
        int before = texts();
        naomi.calendar()
                .newAppointment()
                .practitioner(naomi.name())
                .addPatient(PRIYA)
                .location("Clinic")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30)
                .book();
        naomi.calendar().openAppointment(PRIYA, start).sendBefore();
        Wait.until("it failed", () -> reopened().text().contains("The patient opted out"));
        Screens.take(browser, "two-way-unsubscribed");
        assertThat(texts()).isEqualTo(before);
        sandbox.reply(Patient.PRIYA.mobile(), "START");
    }

    private AppointmentPanel reopened() {
        return naomi.calendar().openAppointment(PRIYA, start);
    }

    private void shows(String sign, String word) {
        Wait.until("the calendar shows " + word, () -> {
            AppointmentPanel panel = reopened();
            return panel.text().contains(word) && browser.sees(By.cssSelector(".ev.is-open .st-" + sign));
        });
    }

    private int seenButtons() {
        return browser.all(By.xpath("//main//button[contains(@id,'seen')]")).size();
    }

    private int texts() {
        return sandbox.sms(Patient.PRIYA.mobile()).size();
    }

    private Sandbox.Message last() {
        var all = sandbox.sms(Patient.PRIYA.mobile());
        return all.get(all.size() - 1);
    }
}
