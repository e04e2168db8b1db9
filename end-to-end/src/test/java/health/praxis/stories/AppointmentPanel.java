package health.praxis.stories;

import java.net.URI;
import org.openqa.selenium.By;

/** The Appointment Information panel. */
final class AppointmentPanel {

    private static final String PANEL = "//aside[.//*[normalize-space(.)='Appointment Information']]";

    private final Browser browser;

    private AppointmentPanel(Browser browser) {
        this.browser = browser;
    }

    static AppointmentPanel open(Browser browser) {
        browser.see(By.xpath(PANEL));
        return new AppointmentPanel(browser);
    }

    String text() {
        return browser.see(By.xpath(PANEL)).getText();
    }

    void reads(String words) {
        Wait.until("the panel reads \"" + words + "\": " + text(), () -> text().contains(words));
    }

    boolean offers(String button) {
        return browser.sees(On.buttonIn(PANEL, button));
    }

    URI waitingRoomAddress() {
        return URI.create(browser.see(By.xpath(PANEL + "//a[contains(@href,'waiting-room')]")).getDomProperty("href"));
    }

    void press(String button) {
        browser.click(On.buttonIn(PANEL, button));
    }

    /** Presses a button in the row of one patient. */
    void pressFor(String patient, String button) {
        browser.click(On.buttonIn(PANEL + "//li[.//*[contains(normalize-space(.), " + On.quoted(patient) + ")]]", button));
    }

    AppointmentDialog edit() {
        browser.click(On.button("Edit appointment"));
        return AppointmentDialog.open(browser);
    }

    /** Cancels the appointment with this reason. */
    void cancel(String reason) {
        press("Cancel appointment");
        browser.type(On.field("Reason"), reason);
        browser.click(By.xpath("//*[@role='dialog' or contains(@class,'ui-dialog')]//button[normalize-space(.)='Cancel appointment']"));
        reads("This appointment is cancelled");
    }
}
