package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@Order(12)
@DisplayName("Appointments that do not take place")
class CancellingStory {

    private static final By DO = By.id("cancel:doCancel");
    private static final By UNDO = By.id("undo:act");
    private static final String DIALOG = "//*[@id='cancelDialog']";

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    private ZonedDateTime at(int daysAhead, String time) {
        return installation.at(daysAhead, time);
    }

    @Test
    @Order(1)
    @DisplayName("APT-17 a manager keeps reasons of the practice's own, in its order; one name is taken once")
    void ownReasons() {
        naomi.open("settings/appointments");
        newReason("School holidays");
        browser.reads("Saved: School holidays.");
        newReason("school HOLIDAYS");
        browser.reads("There is a reason called school HOLIDAYS already");
        assertThat(browser.see(By.id("reason:name")).getDomProperty("value")).isEqualTo("school HOLIDAYS");
        Accessibility.check(browser);
        Screens.take(browser, "appointment-reason-refused");
        browser.type(By.id("reason:name"), "Harvest" + Keys.ENTER);
        browser.reads("Saved: Harvest.");
        browser.click(On.button("Move up Harvest"));
        Wait.until("it is the first", () -> text("reasons:list").matches("(?s).*Harvest.*School holidays.*"));
        browser.click(On.button("Rename School holidays"));
        browser.type(By.id("reason:name"), "School camp" + Keys.ENTER);
        browser.reads("Saved: School camp.");
        Accessibility.check(browser);
        Screens.take(browser, "appointment-reasons");
        browser.click(On.button("Archive Harvest"));
        browser.reads("Archived: Harvest.");
        Wait.until("it is gone", () -> !text("reasons:list").contains("Harvest"));
    }

    @Test
    @Order(2)
    @DisplayName("APT-13 APT-17 cancelled with a reason by keyboard, and taken back before anybody was told")
    void cancelledAndUndone() {
        ZonedDateTime start = at(9, "18:00");
        int texts = installation.sandbox().sms(Patient.DANIEL.mobile()).size();
        book(start, Patient.DANIEL, Patient.RUTH);
        ask();
        browser.press(Keys.ESCAPE);
        Wait.until(
                "the button that asked has the focus again, however fast it was",
                () -> "panel:cancelIt".equals(focused()));
        Wait.until(
                "Daniel hears of it",
                () -> installation.sandbox().sms(Patient.DANIEL.mobile()).size() == texts + 1);
        ask();
        browser.reads("Did not attend can be chosen from the start of the appointment on.");
        choose("School camp");
        browser.type(By.id("cancel:comments"), "Both are away until Friday");
        Accessibility.check(browser);
        Screens.take(browser, "cancel");
        browser.see(DO).sendKeys(Keys.ENTER);
        panel().reads("This appointment is cancelled");
        panel().reads("School camp");
        panel().reads("Both are away until Friday");
        Wait.until("Undo has the focus", () -> "undo:act".equals(focused()));
        Accessibility.check(browser);
        Screens.take(browser, "cancel-undo");

        browser.press(Keys.ENTER);
        browser.reads("As it was:");
        Wait.until("it is back", () -> !panel().text().contains("This appointment is cancelled"));
        panel().reads("The patient is back");
        assertThat(browser.sees(UNDO)).isFalse();
        assertThat(installation.sandbox().sms(Patient.DANIEL.mobile())).hasSize(texts + 1);
    }

    @Test
    @Order(3)
    @DisplayName("APT-13 cancelled for one of two without telling her, the other one keeps the appointment")
    void oneOfTwo() {
        naomi.calendar().openAppointment("Daniel Kowalski", at(9, "18:00"));
        ask();
        label("Daniel Kowalski");
        choose("Unwell");
        browser.click(By.cssSelector("#cancel\\:tell .ui-chkbox-box"));
        Screens.take(browser, "cancel-one");
        browser.click(DO);
        browser.see(UNDO);
        panel().reads("Unwell");
        assertThat(panel().text()).doesNotContain("This appointment is cancelled");
        browser.click(By.id("undo:close"));
        Wait.until("the notice is closed", () -> !browser.sees(UNDO));
    }

    @Test
    @Order(4)
    @DisplayName("APT-13 an appointment that a patient was told of is not deleted; the dialog says why, and stays")
    void notDeleted() {
        naomi.calendar().openAppointment("Daniel Kowalski", at(9, "18:00"));
        ask();
        way("Delete", "Delete appointment");
        Screens.take(browser, "cancel-delete");
        browser.click(DO);
        Wait.until("it is refused", () -> text("cancelDialog").contains("what was sent stays on record"));
        Accessibility.check(browser);
        Screens.take(browser, "cancel-delete-refused");
        way("Cancel appointment", "Cancel appointment");
        browser.see(By.id("cancel:comments")).sendKeys(Keys.ESCAPE);
        Wait.until("the dialog closes", () -> !browser.sees(DO));
    }

    @Test
    @Order(5)
    @DisplayName("APT-13 STA-5 who did not come is marked so once it has begun; the next dialog knows of it")
    void didNotAttend() {
        book(at(-1, "21:00"), Patient.HENRY);
        ask();
        way("Did not attend", "Save as did not attend");
        choose("Forgot");
        Screens.take(browser, "cancel-missed");
        browser.click(DO);
        panel().reads("Marked as did not attend");
        browser.see(UNDO);

        book(at(9, "20:00"), Patient.HENRY);
        panel().reads("1 not attended");
        ask();
        browser.click(By.xpath(DIALOG + "//summary[contains(normalize-space(.), '1 not attended')]"));
        Wait.until("its reason is read", () -> text("cancelDialog").contains("did not attend: Forgot"));
        Accessibility.check(browser);
        Screens.take(browser, "cancel-earlier");
    }

    @Test
    @Order(6)
    @DisplayName("APT-13 deleted nothing stays in the calendar; the history keeps that it was")
    void deleted() {
        naomi.calendar().openAppointment("Henry Albright", at(9, "20:00"));
        ask();
        way("Delete", "Delete appointment");
        browser.click(DO);
        browser.reads("Deleted:");
        Wait.until(
                "it is gone",
                () -> naomi.calendar().goTo(at(9, "20:00").toLocalDate()).appointments().stream()
                        .noneMatch(words -> words.contains("Henry")));
        naomi.open("settings/history");
        browser.reads("deleted");
    }

    private void book(ZonedDateTime start, Patient... patients) {
        AppointmentDialog form = naomi.calendar().newAppointment().practitioner(Console.NAOMI);
        for (Patient patient : patients) {
            form.addPatient(patient.name());
        }
        form.date(start.toLocalDate()).start(start.toLocalTime()).minutes(30).book();
        panel();
    }

    private AppointmentPanel panel() {
        return AppointmentPanel.open(browser);
    }

    private void ask() {
        browser.see(By.id("panel:cancelIt")).sendKeys(Keys.ENTER);
        browser.see(DO);
    }

    private void choose(String reason) {
        browser.click(By.id("cancel:reason_label"));
        browser.click(By.cssSelector("#cancel\\:reason_items li[data-label='" + reason + "']"));
    }

    private void label(String words) {
        browser.click(By.xpath(DIALOG + "//label[normalize-space(.)=" + On.quoted(words) + "]"));
    }

    /** Chooses what happens, and waits until the button says so. */
    private void way(String name, String button) {
        label(name);
        Wait.until(name + " is chosen", () -> browser.see(DO).getText().strip().equals(button));
    }

    private void newReason(String name) {
        if (!browser.sees(By.id("reason:name"))) {
            browser.click(By.id("reasons:new"));
        }
        browser.type(By.id("reason:name"), name);
        browser.click(By.id("reason:save"));
    }

    private Object focused() {
        return browser.run("return document.activeElement.id");
    }

    private String text(String id) {
        return browser.textOf(browser.see(By.id(id)));
    }
}
