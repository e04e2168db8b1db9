package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@Order(29)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An open calendar follows what colleagues do")
class LiveCalendarStory {

    private static final Duration FEW_SECONDS = Duration.ofSeconds(15);

    private final Console naomi = Console.of(Console.NAOMI);
    private final Console grace = Console.of(Console.GRACE);
    private final Browser watching = grace.browser();
    private final ZonedDateTime start = Installation.running().at(18, "07:00");

    @Test
    @Order(1)
    @DisplayName("CAL-1 what a colleague books appears by itself, without touching an open form or the scroll position")
    void booked() {
        grace.calendar().show(Console.NAOMI).goTo(start.toLocalDate());
        Wait.until("all is fetched", () -> Boolean.TRUE.equals(watching.run("return PrimeFaces.ajax.Queue.isEmpty()")));
        watch();
        watching.run("document.querySelector('.cal-scroll').scrollTop = 321");
        watching.click(By.id("bar:new"));
        watching.type(By.id("appointment:comments"), "half a sen");
        book(start);
        Wait.until("it appears", FEW_SECONDS, () -> watching.all(at("7:00 am")).size() == 1);
        assertThat(watching.see(By.id("appointment:comments")).getDomProperty("value"))
                .isEqualTo("half a sen");
        assertThat(watching.run("return document.activeElement.id")).isEqualTo("appointment:comments");
        assertThat(watching.run("return Math.round(document.querySelector('.cal-scroll').scrollTop)"))
                .isEqualTo(321L);
        watching.click(On.buttonIn("//*[@id='appointment']", "Go back"));
        Wait.until("the form closes", () -> !watching.sees(By.id("appointment:comments")));
        assertThat(watching.run("return window.seenFetches.every(one => one.automatic)"))
                .as("fetching is no activity")
                .isEqualTo(true);
        assertThat((Long) watching.run("return window.seenFetches.length"))
                .as("one for each of the two calendars, once more at most")
                .isBetween(2L, 4L);
        Accessibility.check(watching);
    }

    @Test
    @Order(2)
    @DisplayName("CAL-1 CAL-10 what a colleague moves moves; the focus stays on it")
    void moved() {
        WebElement event = watching.see(at("7:00 am"));
        watching.run("arguments[0].focus({focusVisible: true})", event);
        naomi.calendar()
                .openAppointment("Amelia Thornton", start)
                .edit()
                .start(LocalTime.of(7, 30))
                .saveChanges();
        Wait.until("it moves", FEW_SECONDS, () -> watching.all(at("7:30 am")).size() == 1);
        Wait.untilAsserted(() -> assertThat(
                        String.valueOf(watching.run("return document.activeElement.getAttribute('aria-label')")))
                .contains("7:30 am"));
        Screens.take(watching, "calendar-live");
    }

    @Test
    @Order(3)
    @DisplayName("CAL-1 CAL-6 an open panel stays open while another appointment is cancelled, which is struck through")
    void cancelled() {
        watching.press(Keys.ESCAPE);
        book(start.with(LocalTime.of(6, 0)));
        Wait.until("it appears", FEW_SECONDS, () -> watching.all(at("6:00 am")).size() == 1);
        new CalendarPage(watching)
                .openAppointment("Amelia Thornton", start.with(LocalTime.of(6, 0)))
                .reads("Amelia Thornton");
        naomi.calendar()
                .openAppointment("Amelia Thornton", start.with(LocalTime.of(7, 30)))
                .cancel("Moved away");
        Wait.until(
                "it is struck",
                FEW_SECONDS,
                () -> watching.sees(By.cssSelector("[data-event][aria-label*='7:30 am, Amelia'] .is-cancelled")));
        assertThat(watching.see(By.id("appointment-when")).getText().toLowerCase(Locale.ENGLISH))
                .contains("6:00");
        watching.click(By.id("panel:close"));
    }

    @Test
    @Order(4)
    @DisplayName(
            "CAL-1 IDL-1 a hidden tab asks nothing, and catches up when it is seen again; a lost connection does too")
    void catchesUp() {
        watching.run("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");
        book(start.with(LocalTime.of(5, 0)));
        watching.run("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        Wait.until("it appears", FEW_SECONDS, () -> watching.all(at("5:00 am")).size() == 1);
        watching.run("window.realFetch = window.fetch; window.fetch = () => Promise.reject(new TypeError('offline'))");
        book(start.with(LocalTime.of(4, 0)));
        watching.run("window.fetch = window.realFetch");
        Wait.until("it appears", FEW_SECONDS, () -> watching.all(at("4:00 am")).size() == 1);
    }

    /** Notes from now on which requests for appointments the page sends, and whether as by itself. */
    private void watch() {
        watching.run("""
                window.seenFetches = [];
                const set = XMLHttpRequest.prototype.setRequestHeader;
                const send = XMLHttpRequest.prototype.send;
                XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
                  this.automatic = this.automatic || name === 'X-Praxis-Automatic';
                  set.call(this, name, value);
                };
                XMLHttpRequest.prototype.send = function (body) {
                  if (String(body).includes('schedule_event=true')) {
                    window.seenFetches.push({ automatic: this.automatic === true });
                  }
                  send.call(this, body);
                };
                """);
    }

    private void book(ZonedDateTime time) {
        naomi.calendar()
                .newAppointment()
                .addPatient("Amelia Thornton")
                .location("Clinic")
                .date(time.toLocalDate())
                .start(time.toLocalTime())
                .minutes(30)
                .book();
    }

    private static By at(String time) {
        return By.cssSelector("[data-event][aria-label*='" + time + ", Amelia Thornton']");
    }
}
