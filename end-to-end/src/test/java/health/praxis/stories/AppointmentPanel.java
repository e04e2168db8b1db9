package health.praxis.stories;

import java.net.URI;
import org.openqa.selenium.By;

/** The Appointment Information panel. */
final class AppointmentPanel {

    private static final By PANEL = By.id("appointment-panel");
    private static final String XPATH = "//*[@id='appointment-panel']";

    private final Browser browser;

    private AppointmentPanel(Browser browser) {
        this.browser = browser;
    }

    static AppointmentPanel open(Browser browser) {
        browser.see(PANEL);
        return new AppointmentPanel(browser);
    }

    String text() {
        return browser.textOf(browser.see(PANEL)).replaceAll("\\s+", " ");
    }

    void reads(String words) {
        Wait.until(() -> "the panel reads \"" + words + "\": " + text(), () -> text().contains(words));
    }

    boolean offers(String button) {
        return browser.sees(On.buttonIn(XPATH, button));
    }

    URI waitingRoomAddress() {
        return URI.create(browser.see(By.id("waiting-room")).getDomProperty("href"));
    }

    /** Presses a button in the row of one patient. */
    void pressFor(String patient, String button) {
        browser.click(On.buttonIn(
                XPATH + "//li[contains(@class,'pt')][contains(normalize-space(.), " + On.quoted(patient) + ")]",
                button));
    }

    /** Opens the status of one patient and chooses another. */
    void setStatus(String patient, String status) {
        String row = XPATH + "//li[contains(@class,'pt')][contains(normalize-space(.), " + On.quoted(patient) + ")]";
        browser.click(By.xpath(row + "//summary"));
        browser.click(
                By.xpath(row + "//*[contains(@class,'menu-list')]//a[normalize-space(.) = " + On.quoted(status) + "]"));
    }

    /** Sends the text message before the appointment at once. */
    void sendBefore() {
        browser.click(On.buttonIn(
                XPATH + "//ul[contains(@class,'rems')]/li[contains(normalize-space(.), 'Before the appointment')]"
                        + "[.//*[local-name()='use'][contains(@href,'#comment')]]",
                "Send now"));
    }

    AppointmentDialog edit() {
        browser.click(By.id("panel:edit"));
        return AppointmentDialog.open(browser);
    }

    /** Cancels the appointment for everybody, with these comments. */
    void cancel(String comments) {
        browser.click(By.id("panel:cancelIt"));
        browser.type(By.id("cancel:comments"), comments);
        browser.click(By.id("cancel:doCancel"));
        reads("This appointment is cancelled");
    }
}
