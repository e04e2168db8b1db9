package health.praxis.stories;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The form of a new or changed appointment. */
final class AppointmentDialog {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Browser browser;

    private AppointmentDialog(Browser browser) {
        this.browser = browser;
    }

    static AppointmentDialog open(Browser browser) {
        browser.see(On.field("Minutes"));
        return new AppointmentDialog(browser);
    }

    boolean isOpen() {
        return browser.sees(On.field("Minutes"));
    }

    AppointmentDialog practitioner(String name) {
        return this;
    }

    AppointmentDialog addPatient(String name) {
        return this;
    }

    List<String> patients() {
        return browser.all(By.cssSelector(".ui-autocomplete-token-label")).stream()
                .map(WebElement::getText)
                .toList();
    }

    void removePatient(String name) {}

    /** Waits until the form says this. */
    void reads(String words) {
        browser.reads(words);
    }

    AppointmentDialog location(String name) {
        return this;
    }

    AppointmentDialog date(LocalDate day) {
        browser.type(On.field("Date"), DATE.format(day) + Keys.TAB);
        return this;
    }

    AppointmentDialog start(LocalTime time) {
        browser.type(On.field("Start"), TIME.format(time) + Keys.TAB);
        return this;
    }

    AppointmentDialog minutes(int minutes) {
        browser.type(On.field("Minutes"), minutes + "" + Keys.TAB);
        return this;
    }

    AppointmentDialog comments(String text) {
        browser.type(On.field("Comments"), text);
        return this;
    }

    String typed(String label) {
        return browser.see(On.field(label)).getDomProperty("value");
    }

    void startNow() {
        browser.click(On.button("Start now"));
        awaitClosed();
    }

    void book() {
        browser.click(On.button("Book appointment"));
        awaitClosed();
    }

    /** Tries to book something that will be refused; the form stays. */
    void bookInVain() {
        browser.click(On.button("Book appointment"));
    }

    void saveChanges() {
        browser.click(On.button("Save changes"));
        awaitClosed();
    }

    void close() {
        browser.click(On.button("Go back"));
        awaitClosed();
    }

    private void awaitClosed() {
        Wait.until("the form closes; it says: " + browser.text().replaceAll("\\s+", " "), () -> !isOpen());
    }
}
