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
@DisplayName("Practitioners keep time that repeats, and take back what they did")
class OwnTimeSeriesStory {

    private static final String PATIENT = "Amelia Thornton";
    private static final By TITLE = By.id("personal:title_input");
    private static final By SAVE = By.id("personal:savePersonal");
    private static final By UNDO = By.id("undo:act");

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    /** Late in the evening, months ahead: nobody else books there. */
    private ZonedDateTime day(int day, String time) {
        return installation.at(96L + day, time);
    }

    @Test
    @Order(1)
    @DisplayName(
            "CAL-12 what is in the way of own time that repeats is listed first; those dates left out, the rest is kept")
    void kept() {
        ZonedDateTime taken = day(1, "20:15");
        CalendarPage calendar = naomi.calendar();
        calendar.newAppointment()
                .addPatient(PATIENT)
                .date(taken.toLocalDate())
                .start(taken.toLocalTime())
                .minutes(30)
                .book();
        ZonedDateTime start = day(0, "20:00");
        calendar.newAppointment().date(start.toLocalDate()).start(start.toLocalTime());
        browser.click(By.id("appointment:instead"));
        browser.type(TITLE, "Reading group" + Keys.TAB);
        browser.type(By.id("personal:minutes"), "45" + Keys.TAB);
        browser.pick("personal:repeats", "DAY");
        browser.type(By.id("personal:times"), "4" + Keys.TAB);
        Accessibility.check(browser);
        Screens.take(browser, "own-series-form");
        browser.click(SAVE);
        browser.reads("Nothing is kept yet. Something is in the way:");
        browser.reads("8:00 pm: booked with " + PATIENT + ", 8:15 pm to 8:45 pm");
        Accessibility.check(browser);
        Screens.take(browser, "own-series-conflicts");
        browser.click(By.id("personal:leaveOut"));
        closed();
        browser.reads("Kept 3 times");
        for (int day : new int[] {0, 2, 3}) {
            stands(day, "8:00 pm");
        }
    }

    @Test
    @Order(2)
    @DisplayName(
            "CAL-10 CAL-12 one that is drawn elsewhere stays until it was said which to move; Undo brings all back")
    void drawnAndTakenBack() {
        stands(2, "8:00 pm");
        drawDown(browser.see(reading(2, "")));
        browser.reads("Move own time that repeats");
        browser.pick("personalMove:scope", "LATER");
        Accessibility.check(browser);
        Screens.take(browser, "own-series-move");
        browser.click(By.id("personalMove:doMove"));
        browser.reads("Own time of the series moved, the one you chose to");
        isThere(2, "9:00 pm");
        Screens.take(browser, "own-series-moved");
        browser.click(UNDO);
        browser.reads("Your own time is as it was.");
        isThere(2, "8:00 pm");
        assertThat(browser.sees(UNDO)).isFalse();
        stands(3, "8:00 pm");
    }

    @Test
    @Order(3)
    @DisplayName(
            "CAL-12 this and later deleted after it was asked which; Undo has the focus, and Enter brings them back")
    void deletedAndTakenBack() {
        stands(2, "8:00 pm");
        browser.see(reading(2, "")).sendKeys(" ");
        browser.reads("Repeats every day, 2 of 3");
        Accessibility.check(browser);
        Screens.take(browser, "own-series-edit");
        browser.see(By.id("personal:ask")).sendKeys(Keys.ENTER);
        browser.see(By.id("personalDelete:delete"));
        browser.pick("personalDelete:scope", "LATER");
        Accessibility.check(browser);
        Screens.take(browser, "own-series-delete");
        browser.see(By.id("personalDelete:delete")).sendKeys(Keys.ENTER);
        browser.reads("Own time of the series deleted, the one you chose:");
        Wait.until("it is gone", () -> !browser.sees(reading(2, "")));
        Wait.until("Undo has the focus", () -> "undo:act".equals(browser.run("return document.activeElement.id")));
        Accessibility.check(browser);
        Screens.take(browser, "own-series-deleted");
        browser.press(Keys.ENTER);
        browser.reads("Your own time is as it was.");
        isThere(2, "8:00 pm");
    }

    @Test
    @Order(4)
    @DisplayName(
            "CAL-10 an appointment that was moved through the form goes back by Undo, and the patient hears nothing of it")
    void movedByForm() {
        AppointmentDialog form =
                naomi.calendar().openAppointment(PATIENT, day(1, "20:15")).edit();
        form.start(LocalTime.of(21, 30));
        browser.click(By.id("appointment:save"));
        Wait.until("the form closes", () -> !form.isOpen());
        browser.reads("Moved to");
        Accessibility.check(browser);
        Screens.take(browser, "moved-by-form");
        browser.click(UNDO);
        browser.reads("As it was:");
        AppointmentPanel.open(browser).reads("8:15");
        assertThat(installation.sandbox().sms(Patient.AMELIA.mobile()))
                .noneMatch(text -> text.text().contains("9:30 pm"));
    }

    @Test
    @Order(5)
    @DisplayName(
            "APT-10 APT-13 all that are to come of a series are cancelled by mistake, and Undo brings all of them back")
    void cancelledSeries() {
        ZonedDateTime start = day(0, "22:00");
        AppointmentDialog form = naomi.calendar()
                .newAppointment()
                .addPatient(PATIENT)
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30);
        browser.pick("appointment:repeats", "DAY");
        browser.type(By.id("appointment:times"), "3" + Keys.TAB);
        browser.click(By.id("appointment:save"));
        form.reads("outside practice hours");
        browser.click(By.cssSelector("#appointment\\:outsideHours .ui-chkbox-box"));
        browser.click(By.id("appointment:save"));
        Wait.until("the form closes", () -> !form.isOpen());
        AppointmentPanel panel = naomi.calendar().openAppointment(PATIENT, day(1, "22:00"));
        browser.click(By.id("panel:cancelIt"));
        browser.reads("All to come (3)");
        browser.click(By.xpath("//*[@id='cancelDialog']//label[starts-with(normalize-space(.), 'All to come')]"));
        Wait.until(
                "all are chosen",
                () -> !browser.all(By.cssSelector("#cancel\\:scope input[value='ALL']:checked"))
                        .isEmpty());
        browser.reads("Messages leave after half a minute");
        browser.click(By.id("cancel:doCancel"));
        panel.reads("This appointment is cancelled");
        browser.reads("Appointments of the series cancelled, the one you chose:");
        Accessibility.check(browser);
        Screens.take(browser, "series-cancel-undo");
        browser.click(UNDO);
        browser.reads("As it was:");
        Wait.until(
                "it is back", () -> !AppointmentPanel.open(browser).text().contains("This appointment is cancelled"));
        assertThat(naomi.calendar().openAppointment(PATIENT, day(2, "22:00")).text())
                .doesNotContain("This appointment is cancelled");
    }

    /** On this day, at the time that it is read with, if any. */
    private By reading(int day, String time) {
        return By.cssSelector("td[data-date='" + day(day, "20:00").toLocalDate() + "'] [data-event][aria-label*='"
                + time + "Reading group']");
    }

    private void stands(int day, String time) {
        naomi.calendar().goTo(day(day, "20:00").toLocalDate());
        isThere(day, time);
    }

    /** On the page as it is: another one would have no Undo any more. */
    private void isThere(int day, String time) {
        browser.see(reading(day, time + ", "));
    }

    /** An hour later, by mouse. */
    private void drawDown(WebElement event) {
        browser.run("arguments[0].scrollIntoView({block: 'center'})", event);
        new Actions(browser.driver())
                .clickAndHold(event)
                .moveByOffset(0, 40)
                .moveByOffset(0, 28)
                .pause(Duration.ofMillis(200))
                .release()
                .perform();
    }

    private void closed() {
        Wait.until("the form closes", () -> !browser.sees(TITLE));
    }
}
