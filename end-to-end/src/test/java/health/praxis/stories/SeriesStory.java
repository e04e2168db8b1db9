package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

@Order(12)
@DisplayName("Practitioners book, move and cancel appointments that repeat")
class SeriesStory {

    private static final String PATIENT = "Amelia Thornton";
    private static final String OTHER = "Daniel Kowalski";
    private static final By SAVE = By.id("appointment:save");
    private static final By LEAVE_OUT = By.id("appointment:leaveOut");
    private static final By HOURS = By.cssSelector("#appointment\\:outsideHours .ui-chkbox-box");
    private static final By MOVE_HOURS = By.cssSelector("#seriesMove\\:outsideHours .ui-chkbox-box");

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    /** Late in the evening, more than a week ahead: nobody else books there. */
    private ZonedDateTime week(int week, String time) {
        return installation.at(9 + 7L * week, time);
    }

    @Test
    @Order(1)
    @DisplayName(
            "APT-9 APT-12 what is in the way of a series is listed before anything is booked; those dates are left out, the rest is booked")
    void booked() {
        ZonedDateTime taken = week(1, "20:15");
        CalendarPage calendar = naomi.calendar();
        calendar.newAppointment()
                .addPatient(OTHER)
                .date(taken.toLocalDate())
                .start(taken.toLocalTime())
                .minutes(30)
                .book();

        ZonedDateTime start = week(0, "20:00");
        AppointmentDialog form = calendar.newAppointment()
                .addPatient(PATIENT)
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(45);
        By every = By.id("appointment:every");
        browser.all(By.id("appointment:repeats:0")).get(0).sendKeys(Keys.ARROW_RIGHT);
        form.reads("Every (days)");
        WebElement days = browser.all(By.id("appointment:repeats:1")).get(0);
        Wait.until(
                "the focus stays on the choice",
                () -> days.equals(browser.driver().switchTo().activeElement()));
        days.sendKeys(Keys.ARROW_RIGHT);
        form.reads("Every (weeks)");
        assertThat(browser.see(every).getDomProperty("value")).isEqualTo("1");
        browser.type(By.id("appointment:times"), "101" + Keys.TAB);
        browser.click(SAVE);
        form.reads("at most 100 times, within 2 years");
        browser.type(By.id("appointment:times"), "4" + Keys.TAB);
        Accessibility.check(browser);
        Screens.take(browser, "series-form");
        browser.click(SAVE);
        form.reads("Nothing is booked yet. Something is in the way:");
        form.reads("8:00 pm: booked with " + OTHER + ", 8:15 pm to 8:45 pm");
        form.reads("8:00 pm: outside practice hours");
        assertThat(form.patients()).containsExactly(PATIENT);
        Accessibility.check(browser);
        Screens.take(browser, "series-conflicts");
        browser.click(HOURS);
        browser.click(LEAVE_OUT);
        Wait.until("the form closes", () -> !form.isOpen());
        calendar.panel().reads("Repeats every week, 1 of 3");
        Screens.take(browser, "series-panel");
        for (int week : new int[] {0, 2, 3}) {
            calendar.openAppointment(PATIENT, week(week, "20:00")).reads("Repeats every week");
        }
    }

    @Test
    @Order(2)
    @DisplayName("APT-10 this and later get another time; the one before stays")
    void laterMoved() {
        CalendarPage calendar = naomi.calendar();
        AppointmentDialog form =
                calendar.openAppointment(PATIENT, week(2, "20:00")).edit();
        form.reads("This and later (2)");
        form.start(LocalTime.of(21, 0));
        browser.pick("appointment:scope", "LATER");
        Accessibility.check(browser);
        Screens.take(browser, "series-change");
        browser.click(SAVE);
        form.reads("Nothing is changed yet. Something is in the way:");
        browser.click(HOURS);
        browser.click(SAVE);
        Wait.until("the form closes", () -> !form.isOpen());
        calendar.openAppointment(PATIENT, week(3, "21:00")).reads("3 of 3");
        calendar.openAppointment(PATIENT, week(0, "20:00")).reads("1 of 3");
    }

    @Test
    @Order(3)
    @DisplayName("CAL-10 APT-10 one that is drawn elsewhere stays until it was said which to move")
    void drawn() {
        naomi.calendar().openAppointment(PATIENT, week(2, "21:00"));
        By later = By.cssSelector("[data-event][aria-label*='9:00 pm, " + PATIENT + "']");
        WebElement event = browser.see(later);
        new Actions(browser.driver())
                .clickAndHold(event)
                .moveByOffset(0, 40)
                .moveByOffset(0, 28)
                .pause(Duration.ofMillis(200))
                .release()
                .perform();
        browser.reads("Move an appointment of a series");
        browser.pick("seriesMove:scope", "ALL");
        browser.click(By.id("seriesMove:doMove"));
        browser.reads("Nothing is changed yet.");
        Accessibility.check(browser);
        Screens.take(browser, "series-move");
        browser.click(MOVE_HOURS);
        browser.click(By.id("seriesMove:doMove"));
        Wait.until("the question closes", () -> !browser.sees(By.id("seriesMove:doMove")));
        naomi.calendar().openAppointment(PATIENT, week(0, "21:00")).reads("1 of 3");
        naomi.calendar().openAppointment(PATIENT, week(3, "22:00")).reads("3 of 3");
    }

    @Test
    @Order(4)
    @DisplayName("APT-10 all that are to come are cancelled at once, after it was asked which")
    void cancelled() {
        AppointmentPanel panel = naomi.calendar().openAppointment(PATIENT, week(2, "22:00"));
        browser.click(By.id("panel:cancelIt"));
        browser.reads("All to come (3)");
        browser.click(By.xpath("//*[@id='cancelDialog']//label[starts-with(normalize-space(.), 'All to come')]"));
        Wait.until(
                "all are chosen",
                () -> !browser.all(By.cssSelector("#cancel\\:scope input[value='ALL']:checked"))
                        .isEmpty());
        Accessibility.check(browser);
        Screens.take(browser, "series-cancel");
        browser.click(By.id("cancel:doCancel"));
        panel.reads("This appointment is cancelled");
        naomi.calendar().openAppointment(PATIENT, week(0, "21:00")).reads("This appointment is cancelled");
    }
}
