package health.praxis.stories;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The calendar. */
final class CalendarPage {

    static final By EVENT = By.cssSelector(".fc-event");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEE h:mm a", Locale.ENGLISH);

    private final Browser browser;

    CalendarPage(Browser browser) {
        this.browser = browser;
    }

    void awaitShown() {
        browser.see(By.cssSelector(".fc"));
    }

    String title() {
        return browser.see(By.cssSelector("main h1")).getText();
    }

    void next() {
        browser.click(By.cssSelector("[aria-label^='Next ']"));
    }

    void today() {
        browser.click(By.xpath("//button[normalize-space(.)='Today' or normalize-space(.)='This week' or normalize-space(.)='This month']"));
    }

    void view(String name) {
        browser.click(By.xpath("//*[@role='radio' or self::label or self::button or self::div[contains(@class,'ui-button')]][normalize-space(.)="
                + On.quoted(name) + "]"));
    }

    void goTo(LocalDate day) {
        browser.type(By.cssSelector("input[aria-label='Go to a date'], [id$='jump_input'], [id$='jump']"), TYPED.format(day) + Keys.ENTER);
    }

    /** Names that stand above the columns or in the choice of practitioners. */
    List<String> practitionersOffered() {
        return List.of(browser.text().split("\n"));
    }

    /** What is read aloud of each appointment shown. */
    List<String> appointments() {
        return browser.all(EVENT).stream()
                .map(CalendarPage::label)
                .toList();
    }

    AppointmentDialog newAppointment() {
        awaitShown();
        browser.click(On.button("New appointment"));
        return AppointmentDialog.open(browser);
    }

    /** Opens the appointment of this patient at this time; turns to its week first. */
    AppointmentPanel openAppointment(String patient, ZonedDateTime start) {
        goTo(start.toLocalDate());
        String time = SPOKEN.format(start).replace("AM", "am").replace("PM", "pm");
        WebElement event = Wait.forValue(time + " " + patient + " among " + appointments(), () -> browser.all(EVENT).stream()
                .filter(one -> label(one).contains(time) && label(one).contains(patient))
                .findFirst()
                .orElse(null));
        browser.run("arguments[0].scrollIntoView({block: 'center'})", event);
        event.click();
        return panel();
    }

    private static String label(WebElement event) {
        return String.valueOf(event.getDomAttribute("aria-label"));
    }

    AppointmentPanel panel() {
        return AppointmentPanel.open(browser);
    }
}
