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
    private static final By MINUTES = By.id("appointment:minutes");
    private static final By SEARCH = By.id("appointment:patients_input");
    private static final String TOKEN = "//*[@id='appointment:patients']//li[contains(@class,'ui-autocomplete-token')]";

    private final Browser browser;

    private AppointmentDialog(Browser browser) {
        this.browser = browser;
    }

    static AppointmentDialog open(Browser browser) {
        browser.see(MINUTES);
        return new AppointmentDialog(browser);
    }

    boolean isOpen() {
        return browser.sees(MINUTES);
    }

    AppointmentDialog practitioner(String name) {
        By chosen = By.id("appointment:practitioner_label");
        if (!browser.see(chosen).getText().strip().equals(name)) {
            browser.click(chosen);
            browser.click(By.cssSelector("#appointment\\:practitioner_items li[data-label='" + name + "']"));
            Wait.until(
                    name + " is chosen",
                    () -> browser.see(chosen).getText().strip().equals(name));
        }
        return this;
    }

    /** Types the name, and chooses the patient from what is found. */
    AppointmentDialog addPatient(String name) {
        browser.type(SEARCH, name);
        browser.click(By.xpath(
                "//*[@id='appointment:patients_panel']//*[contains(@class,'ui-autocomplete-item')][contains(normalize-space(.),"
                        + On.quoted(name) + ")]"));
        Wait.until(name + " is chosen", () -> patients().contains(name));
        return this;
    }

    void removePatient(String name) {
        browser.click(By.xpath(TOKEN + "[contains(normalize-space(.)," + On.quoted(name)
                + ")]//*[contains(@class,'ui-autocomplete-token-icon')]"));
        Wait.until(name + " is taken out", () -> !patients().contains(name));
    }

    List<String> patients() {
        return browser.all(By.cssSelector("#appointment\\:patients .ui-autocomplete-token-label")).stream()
                .map(WebElement::getText)
                .map(String::strip)
                .toList();
    }

    AppointmentDialog location(String name) {
        String radio = "#appointment\\:location input[value='" + name.split(" ")[0].toUpperCase(Locale.ENGLISH) + "']";
        // The radio button lies, transparent, over its drawn name.
        Wait.until(name + " is chosen", () -> {
            browser.all(By.cssSelector(radio)).get(0).click();
            return browser.all(By.cssSelector(radio + ":checked")).size() == 1;
        });
        return this;
    }

    AppointmentDialog date(LocalDate day) {
        browser.type(By.id("appointment:date_input"), DATE.format(day) + Keys.TAB);
        return this;
    }

    AppointmentDialog start(LocalTime time) {
        browser.type(By.id("appointment:start"), TIME.format(time) + Keys.TAB);
        return this;
    }

    AppointmentDialog minutes(int minutes) {
        browser.type(MINUTES, minutes + "" + Keys.TAB);
        return this;
    }

    AppointmentDialog comments(String text) {
        browser.type(By.id("appointment:comments"), text);
        return this;
    }

    AppointmentDialog externalLink(String address) {
        browser.type(By.id("appointment:externalLink"), address);
        return this;
    }

    String typedLink() {
        return browser.see(By.id("appointment:externalLink")).getDomProperty("value");
    }

    String typedMinutes() {
        return browser.see(MINUTES).getDomProperty("value");
    }

    String typedComments() {
        return browser.see(By.id("appointment:comments")).getDomProperty("value");
    }

    /** Waits until the form says this. */
    void reads(String words) {
        Wait.until(() -> "the form reads \"" + words + "\": " + text(), () -> text().contains(words));
    }

    private String text() {
        return browser.textOf(browser.see(By.id("appointmentDialog"))).replaceAll("\\s+", " ");
    }

    void startNow() {
        browser.click(By.id("appointment:now"));
        awaitClosed();
    }

    void book() {
        browser.click(By.id("appointment:save"));
        awaitClosed();
    }

    /** Tries to book something that will be refused; the form stays. */
    void bookInVain() {
        browser.click(By.id("appointment:save"));
        browser.see(By.cssSelector(
                "#appointment .ui-messages-error, #appointment .ui-message-error, #appointment .ui-state-error"));
    }

    void saveChanges() {
        book();
    }

    void close() {
        browser.click(On.buttonIn("//*[@id='appointment']", "Go back"));
        awaitClosed();
    }

    private void awaitClosed() {
        Wait.until("the form closes", () -> !isOpen());
    }
}
