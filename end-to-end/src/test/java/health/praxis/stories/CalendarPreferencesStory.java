package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

@Order(28)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Each user's calendar shows what they want to see, and says what it leaves out")
class CalendarPreferencesStory {

    private static final By ROWS = By.cssSelector(".fc-timegrid-slots tr");
    private static final By DAYS = By.cssSelector(".pane--first .fc-col-header-cell[data-date]");
    private static final By PREFERENCES = By.id("bar:lookButton");
    private static final By SAVE = By.id("look:save");
    private static final By WORDS = By.id("unseen-words");
    private static final By DETAILS = By.id("calendar-details");

    private final Console tomas = Console.of(Console.TOMAS);
    private final Browser browser = tomas.browser();

    /** A Friday far from other stories; its evening and the day after it are free. */
    private final ZonedDateTime friday =
            Installation.running().at(14, "20:00").with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));

    @BeforeAll
    void twoAppointments() {
        book(friday);
        book(friday.plusDays(1).with(LocalTime.of(10, 0)));
    }

    private void book(ZonedDateTime start) {
        tomas.calendar()
                .newAppointment()
                .addPatient("Amelia Thornton")
                .location("Clinic")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(45)
                .comments("Brings the scans")
                .book();
    }

    @Test
    @Order(1)
    @DisplayName("CAL-7 a day that ends before it starts is refused, and nothing chosen is lost")
    void refused() {
        tomas.calendar().goTo(friday.toLocalDate());
        browser.click(PREFERENCES);
        browser.see(SAVE);
        Accessibility.check(browser);
        choose("first", "7:00 pm");
        choose("last", "7:00 am");
        browser.click(SAVE);
        browser.reads("The day ends before it starts.");
        assertThat(browser.see(By.id("look:first_label")).getText()).isEqualTo("7:00 pm");
        Screens.take(browser, "calendar-preferences");
        choose("first", "7:00 am");
        choose("last", "7:00 pm");
        save();
        assertThat(browser.isReading("The day ends before it starts.")).isFalse();
    }

    @Test
    @Order(2)
    @DisplayName(
            "CAL-7 CAL-8 the hours chosen are shown and kept; what lies outside is counted, shown for now, and away again")
    void hours() {
        rows(12);
        browser.reload();
        tomas.calendar().goTo(friday.toLocalDate());
        rows(12);
        unseen("Not shown: 1 outside the hours shown.");
        assertThat(labels()).noneMatch(words -> words.contains("8:00 pm"));
        Accessibility.check(browser);
        Screens.take(browser, "calendar-hours");
        browser.click(By.id("unseen:widen"));
        rows(24);
        browser.reads("are shown for now");
        Wait.until("the evening is there", () -> labels().stream().anyMatch(words -> words.contains("8:00 pm")));
        Accessibility.check(browser);
        browser.click(By.id("unseen:narrow"));
        rows(12);
        unseen("Not shown: 1 outside the hours shown.");
    }

    @Test
    @Order(3)
    @DisplayName("CAL-3 CAL-7 by keyboard the time chosen is the one under the cursor, and stays in the hours shown")
    void keyboard() {
        browser.see(By.cssSelector(".cal-scroll")).sendKeys(Keys.ARROW_DOWN);
        said("9:00 am");
        for (int presses = 0; presses < 12; presses++) {
            browser.press(Keys.ARROW_UP);
        }
        said("7:00 am");
        WebElement cursor = browser.see(By.cssSelector(".cal-cursor"));
        WebElement row = browser.see(By.cssSelector(".fc-timegrid-slot-lane[data-time='07:00:00']"));
        assertThat(cursor.getRect().getY()).isCloseTo(row.getRect().getY(), org.assertj.core.data.Offset.offset(3));
    }

    @Test
    @Order(4)
    @DisplayName("CAL-7 CAL-8 weekdays only, from Sunday on: five days; the weekend's appointment is counted as such")
    void weekdays() {
        browser.click(PREFERENCES);
        choose("days", "Weekdays only");
        choose("starts", "Sunday");
        save();
        Wait.until("five days", () -> browser.all(DAYS).size() == 5);
        unseen("Not shown: 1 outside the hours shown, 1 on the weekend.");
        Screens.take(browser, "calendar-weekdays");
        browser.click(By.id("unseen:widen"));
        Wait.until("seven days", () -> browser.all(DAYS).size() == 7);
        assertThat(browser.all(DAYS).get(0).getDomAttribute("class")).contains("fc-day-sun");
        browser.click(By.id("unseen:narrow"));
        Wait.until("five days", () -> browser.all(DAYS).size() == 5);
    }

    @Test
    @Order(5)
    @DisplayName(
            "CAL-6 CAL-7 CAL-8 comments stand on appointments; a cancelled one is struck through, or hidden and counted")
    void cancelledAndComments() {
        browser.click(PREFERENCES);
        choose("last", "12:00 am (midnight)");
        browser.click(By.cssSelector("[id='look:comments'] .ui-chkbox-box"));
        save();
        browser.reads("Brings the scans");
        tomas.calendar().openAppointment("Amelia Thornton", friday).cancel("Moved away");
        Wait.until(
                "it is struck",
                () -> browser.sees(By.cssSelector("[data-event][aria-label*='8:00 pm'] .is-cancelled")));
        browser.click(PREFERENCES);
        choose("struck", "Hidden");
        save();
        unseen("Not shown: 1 on the weekend, 1 cancelled or not attended.");
        assertThat(browser.sees(By.cssSelector("[data-event][aria-label*='8:00 pm']")))
                .isFalse();
    }

    @Test
    @Order(6)
    @DisplayName(
            "CAL-14 two seconds under the mouse, or the keyboard's focus, show an appointment's details until Escape")
    void details() {
        By saturday = By.cssSelector("[data-event][aria-label^='Sat 10:00 am, Amelia Thornton']");
        tomas.calendar().goTo(friday.toLocalDate());
        browser.click(By.id("unseen:widen"));
        WebElement event = browser.see(saturday);
        browser.run("arguments[0].scrollIntoView({block: 'center'})", event);
        new Actions(browser.driver()).moveToElement(event).perform();
        WebElement details = browser.see(DETAILS);
        assertThat(details.getText())
                .contains("Amelia Thornton", "10:00 – 10:45 am", Console.TOMAS, "Clinic", "Booked", "Brings the scans");
        Accessibility.check(browser);
        new Actions(browser.driver())
                .moveToElement(browser.see(DETAILS))
                .pause(600)
                .perform();
        assertThat(browser.sees(DETAILS)).as("stays under the mouse").isTrue();
        browser.press(Keys.ESCAPE);
        Wait.until("Escape takes it away", () -> !browser.sees(DETAILS));

        browser.run("arguments[0].focus({focusVisible: true})", browser.see(saturday));
        assertThat(browser.see(DETAILS).getText()).contains("Brings the scans");
        assertThat(browser.see(saturday).getDomAttribute("aria-describedby")).isEqualTo("calendar-details");
        Screens.take(browser, "calendar-details");
        browser.run("document.activeElement.blur(); arguments[0].focus({focusVisible: true})", browser.see(saturday));
        browser.see(DETAILS);
        browser.press(Keys.ESCAPE);
        Wait.until("Escape takes it away", () -> !browser.sees(DETAILS));
        assertThat(browser.run("return document.activeElement.dataset.event")).isNotNull();
    }

    @Test
    @Order(7)
    @DisplayName("CAL-15 who reads times by another clock sees and books by it, and the appointment keeps its time")
    void ownClock() {
        ZoneId perth = ZoneId.of("Australia/Perth");
        ZonedDateTime saturday = friday.plusDays(1).with(LocalTime.of(10, 0));
        ZonedDateTime sunday = friday.plusDays(2).with(LocalTime.of(11, 0));
        readBy("Australia/Perth");
        tomas.calendar().goTo(friday.toLocalDate());
        browser.click(By.id("unseen:widen"));
        browser.reads("Times in Perth");
        Wait.until(
                "it stands at Perth's time",
                () -> labels().stream()
                        .anyMatch(words -> words.startsWith("Sat " + clock(saturday.withZoneSameInstant(perth)))));
        Accessibility.check(browser);
        Screens.take(browser, "calendar-own-clock");
        AppointmentDialog form = tomas.calendar().newAppointment();
        browser.reads("Times in Perth");
        ZonedDateTime there = sunday.withZoneSameInstant(perth);
        form.addPatient("Amelia Thornton")
                .location("Clinic")
                .date(there.toLocalDate())
                .start(there.toLocalTime())
                .minutes(45)
                .book();
        readBy("The practice (Sydney)");
        tomas.calendar().goTo(sunday.toLocalDate().plusDays(1));
        browser.click(By.id("unseen:widen"));
        Wait.until(
                "it stands at Sydney's time",
                () -> labels().stream().anyMatch(words -> words.startsWith("Sun " + clock(sunday))));
        assertThat(browser.isReading("Times in")).isFalse();
    }

    private static String clock(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH)
                .format(time)
                .replace("AM", "am")
                .replace("PM", "pm");
    }

    private void readBy(String zone) {
        tomas.open("account");
        browser.click(By.id("zoneForm:zone_label"));
        browser.click(By.cssSelector("[id='zoneForm:zone_items'] li[data-label='" + zone + "']"));
        browser.click(By.id("zoneForm:saveZone"));
        browser.reads("From the next page on");
    }

    @AfterAll
    void asBefore() {
        tomas.calendar();
        browser.click(PREFERENCES);
        choose("first", "12:00 am");
        choose("last", "12:00 am (midnight)");
        choose("days", "All days");
        choose("starts", "Monday");
        choose("struck", "Dimmed, with the time struck through");
        if (browser.sees(By.cssSelector("[id='look:comments'] .ui-chkbox-box.ui-state-active"))) {
            browser.click(By.cssSelector("[id='look:comments'] .ui-chkbox-box"));
        }
        save();
    }

    private void choose(String menu, String label) {
        browser.click(By.id("look:" + menu + "_label"));
        browser.click(By.cssSelector("[id='look:" + menu + "_items'] li[data-label='" + label + "']"));
    }

    private void save() {
        browser.click(SAVE);
        Wait.until("the form closes", () -> !browser.sees(SAVE));
    }

    private void rows(int hours) {
        Wait.until(hours + " hours", () -> browser.all(ROWS).size() == hours * 4);
    }

    private void unseen(String words) {
        Wait.untilAsserted(() -> assertThat(browser.see(WORDS).getText()).isEqualTo(words));
    }

    private void said(String words) {
        Wait.untilAsserted(
                () -> assertThat(browser.all(By.id("calendar-said")).get(0).getDomProperty("textContent"))
                        .contains(words));
    }

    private List<String> labels() {
        return new CalendarPage(browser).appointments();
    }
}
