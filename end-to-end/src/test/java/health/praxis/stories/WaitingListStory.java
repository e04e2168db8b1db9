package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@Order(13)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("Who waits, and a time that becomes free")
class WaitingListStory {

    private static final By ICON = By.id("waiting");
    private static final By SAVE = By.id("entry:save");
    private static final By DO_CANCEL = By.id("cancel:doCancel");

    private final Installation installation = Installation.running();
    private final Sandbox sandbox = installation.sandbox();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();

    @Test
    @Order(1)
    @DisplayName(
            "WL-1 WL-2 WL-3 from the calendar's icon, by keyboard: nobody waits; somebody is added, with what suits them")
    void added() {
        naomi.calendar();
        browser.see(ICON).sendKeys(Keys.ENTER);
        browser.reads("Nobody waits");
        Accessibility.check(browser);
        Screens.take(browser, "waiting-list-empty");

        browser.see(By.id("waiting:add")).sendKeys(Keys.ENTER);
        browser.see(SAVE).sendKeys(Keys.ENTER);
        browser.reads("Choose the patient.");
        choose(Patient.MAGGIE.name());
        label("Mornings");
        label("Tue");
        label("Thu");
        browser.type(By.id("entry:comments"), "Can be here within the hour");
        Accessibility.check(browser);
        Screens.take(browser, "waiting-list-form");
        save(Patient.MAGGIE);
        add(Patient.RUTH, false);
        add(Patient.HENRY, true);

        assertThat(list()).containsSubsequence("Henry Albright", "Maggie Dunstan", "Ruth Kowalski");
        assertThat(list()).contains("Mornings; Tue, Thu");
        Accessibility.check(browser);
        Screens.take(browser, "waiting-list");
        naomi.calendar();
        assertThat(browser.see(ICON).getText()).isEqualTo("3");
        Screens.take(browser, "waiting-list-icon");
    }

    @Test
    @Order(2)
    @DisplayName(
            "WL-2 WL-4 who is there already is not added twice; an entry is changed, removed and put back; columns stay as chosen")
    void changed() {
        naomi.open("waiting-list");
        browser.click(By.id("waiting:add"));
        choose(Patient.RUTH.name());
        browser.click(SAVE);
        browser.reads("Ruth Kowalski waits for this practitioner already");
        browser.see(By.id("entry:comments")).sendKeys(Keys.ESCAPE);
        Wait.until("the dialog is closed", () -> !browser.sees(SAVE));

        browser.click(On.button("Edit Ruth Kowalski"));
        label("Evenings");
        save(Patient.RUTH);
        Wait.until("the list says so", () -> list().contains("Evenings"));

        browser.click(On.button("Remove Ruth Kowalski"));
        browser.reads("Removed from the waiting list: Ruth Kowalski.");
        Wait.until("she is gone", () -> !list().contains("Ruth Kowalski"));
        Wait.until("Undo has the focus", () -> "waiting:undo".equals(browser.run("return document.activeElement.id")));
        Screens.take(browser, "waiting-list-undo");
        browser.press(Keys.ENTER);
        browser.reads("On the list again: Ruth Kowalski.");
        Wait.until("she is back", () -> list().contains("Ruth Kowalski"));

        assertThat(list()).doesNotContain("Date added");
        browser.click(By.cssSelector("#waiting\\:columns"));
        browser.click(By.xpath(
                "//div[contains(@class,'ui-selectcheckboxmenu-panel')]//label[normalize-space(.)='Date added']"));
        Wait.until("the column is shown", () -> list().contains("Date added"));
        naomi.open("waiting-list");
        Wait.until("it is still shown", () -> list().contains("Date added"));
    }

    @Test
    @Order(3)
    @DisplayName("WL-6 moved to an appointment in the usual form, filled in; booked, the entry is gone")
    void moved() {
        naomi.open("waiting-list");
        browser.click(By.xpath("//a[@aria-label='Move to appointment: Henry Albright']"));
        AppointmentDialog form = AppointmentDialog.open(browser);
        Wait.until("Henry is filled in", () -> form.patients().contains("Henry Albright"));
        form.reads("Booking this takes the patient off the waiting list.");
        Accessibility.check(browser);
        Screens.take(browser, "waiting-list-move");
        ZonedDateTime start = at(31, "18:00");
        form.practitioner(Console.NAOMI)
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30)
                .book();
        AppointmentPanel.open(browser).reads("Henry Albright");
        naomi.open("waiting-list");
        browser.reads("2 people wait");
        assertThat(list()).doesNotContain("Henry Albright");
    }

    @Test
    @Order(4)
    @DisplayName("WL-7 WL-8 a cancelled time is offered; one declines, one answers Y and has it; the practice is told")
    void offered() {
        ZonedDateTime start = at(32, "18:00");
        naomi.calendar()
                .newAppointment()
                .practitioner(Console.NAOMI)
                .addPatient(Patient.DANIEL.name())
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30)
                .book();
        AppointmentPanel.open(browser);
        browser.see(By.id("panel:cancelIt")).sendKeys(Keys.ENTER);
        browser.click(DO_CANCEL);
        browser.see(By.id("offer-time"));
        Screens.take(browser, "waiting-list-offer-this");
        browser.click(By.id("offer"));
        browser.reads("Who to ask");
        browser.reads("The first Y gets it.");
        for (Patient one : new Patient[] {Patient.MAGGIE, Patient.RUTH}) {
            By box = By.xpath("//*[@id='offer:who']//label[starts-with(normalize-space(.), " + On.quoted(one.name())
                    + ")]/preceding-sibling::*[contains(@class,'ui-chkbox')]//input");
            if (!browser.all(box).get(0).isSelected()) {
                browser.click(By.xpath(
                        "//*[@id='offer:who']//label[starts-with(normalize-space(.), " + On.quoted(one.name()) + ")]"));
            }
        }
        Accessibility.check(browser);
        Screens.take(browser, "waiting-list-offer");
        int maggie = texts(Patient.MAGGIE);
        int ruth = texts(Patient.RUTH);
        browser.click(By.id("offer:send"));
        browser.reads("2 people were asked");
        Wait.until("both have it", () -> texts(Patient.MAGGIE) > maggie && texts(Patient.RUTH) > ruth);
        Screens.take(browser, "waiting-list-offered");

        sandbox.reply(Patient.RUTH.mobile(), "No, thanks");
        awaitAnswer("Does not want it");
        sandbox.reply(Patient.MAGGIE.mobile(), "Yes please");
        awaitAnswer("Has the time");
        // Offers and list are read one after the other: the answer may come in between.
        awaitAnswer("1 person waits");
        assertThat(list()).contains("Ruth Kowalski").doesNotContain("Maggie Dunstan");
        Accessibility.check(browser);
        Screens.take(browser, "waiting-list-taken");

        naomi.open("notifications");
        browser.reads("Answers from the waiting list");
        browser.reads("Has the appointment now.");
        Accessibility.check(browser);
        Screens.take(browser, "waiting-list-notifications");
        naomi.calendar().openAppointment(Patient.MAGGIE.name(), start).reads("Booked");
    }

    @Test
    @Order(5)
    @DisplayName("REM-1 the invitation has its own text in Settings, by text message alone")
    void ownText() {
        naomi.open("settings/reminder-texts");
        browser.click(By.cssSelector("#texts\\:type_label"));
        browser.click(By.xpath("//li[@data-label='Waiting list invitation']"));
        Wait.until(
                "its text is shown",
                () -> browser.all(By.tagName("textarea")).stream()
                        .anyMatch(area ->
                                String.valueOf(area.getDomProperty("value")).contains("a time is free")));
        Screens.take(browser, "waiting-list-text");
    }

    private void awaitAnswer(String words) {
        Wait.until("the list says " + words, () -> {
            naomi.open("waiting-list");
            return browser.text().contains(words);
        });
    }

    private int texts(Patient patient) {
        return sandbox.sms(patient.mobile()).size();
    }

    private ZonedDateTime at(int daysAhead, String time) {
        return installation.at(daysAhead, time);
    }

    private void add(Patient patient, boolean urgent) {
        browser.click(By.id("waiting:add"));
        choose(patient.name());
        if (urgent) {
            label("Urgent");
        }
        save(patient);
    }

    private void save(Patient patient) {
        browser.click(SAVE);
        browser.reads("Saved: " + patient.name());
        Wait.until("the dialog is closed", () -> !browser.sees(SAVE));
    }

    /** Types the name, and chooses the patient from what is found. */
    private void choose(String name) {
        browser.type(By.id("entry:patient_input"), name);
        browser.click(By.xpath(
                "//*[@id='entry:patient_panel']//*[contains(@class,'ui-autocomplete-item')][contains(normalize-space(.),"
                        + On.quoted(name) + ")]"));
        Wait.until(
                name + " is chosen",
                () -> name.equals(browser.see(By.id("entry:patient_input")).getDomProperty("value")));
    }

    private void label(String words) {
        browser.click(
                By.xpath("//*[@id='entry']//*[self::label or contains(@class,'ui-chkbox-label')][normalize-space(.)="
                        + On.quoted(words) + "]"));
    }

    private String list() {
        return browser.textOf(browser.see(By.id("waiting:list")));
    }
}
