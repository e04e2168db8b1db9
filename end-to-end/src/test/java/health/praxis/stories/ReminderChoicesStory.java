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

@Order(17)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("A practitioner's own reminder settings, a patient's wish, one reminder by hand")
class ReminderChoicesStory {

    private static final Patient MINNA = new Patient("Minna Aalto", "minna.aalto@post.example", "+61491571377");

    private final Installation installation = Installation.running();
    private final Console naomi = Console.of(Console.NAOMI);
    private final Browser browser = naomi.browser();
    private ZonedDateTime start;
    private String messages;

    @Test
    @Order(1)
    @DisplayName(
            "REM-7 Full Access gives a colleague own settings, which begin as a copy; the practitioner changes them")
    void ownSettings() {
        naomi.open("/settings/reminders");
        choose("whose:holder", Console.TOMAS);
        browser.reads("no settings of their own");
        Accessibility.check(browser);
        Screens.take(browser, "settings-reminders-none");
        browser.click(By.id("reminders:make"));
        browser.see(By.id("reminders:save"));

        Console tomas = Console.of(Console.TOMAS);
        tomas.open("/settings/reminders");
        tomas.browser().type(By.id("reminders:days"), "3");
        tomas.browser().click(By.id("reminders:save"));
        tomas.browser().reads("Saved. Reminders before appointments");

        naomi.open("/settings/reminders");
        choose("whose:holder", Console.TOMAS + " (own settings)");
        Wait.until(
                "his days",
                () -> "3".equals(browser.see(By.id("reminders:days")).getDomProperty("value")));
        Accessibility.check(browser);
        Screens.take(browser, "settings-reminders-own");
    }

    @Test
    @Order(2)
    @DisplayName("REM-7 they are given back after a question, and the practice's hold again")
    void giveBack() {
        browser.click(By.id("reminders:askBack"));
        browser.reads("Return to the practice\u2019s settings?");
        Accessibility.check(browser);
        Screens.take(browser, "settings-reminders-back");
        browser.reads("Return to the practice\u2019s settings?");
        browser.click(By.id("back:giveBack"));
        browser.reads("no settings of their own");
    }

    @Test
    @Order(3)
    @DisplayName("REM-8 a patient who wants no text messages is asked for none, and the panel says whose wish that is")
    void wish() {
        new PatientPages(naomi).create("Minna", "Aalto", MINNA.email(), MINNA.mobile());
        start = installation.at(50, "18:00");
        naomi.calendar()
                .newAppointment()
                .practitioner(naomi.name())
                .addPatient(MINNA.name())
                .location("Clinic")
                .date(start.toLocalDate())
                .start(start.toLocalTime())
                .minutes(30)
                .book();
        browser.click(By.linkText(MINNA.name()));
        browser.click(By.cssSelector(".ptabs a[href*='/patients/messages']"));
        messages = browser.run("return location.pathname + location.search").toString();
        choose("wishes:types:3:sms", "Do not send");
        browser.click(By.id("wishes:save"));
        browser.see(By.xpath("//*[@id='wishes']//*[normalize-space()='Saved.']"));
        Accessibility.check(browser);
        browser.run("document.getElementById('wishesHead').scrollIntoView()");
        Screens.take(browser, "patient-reminders");

        AppointmentPanel panel = panel();
        panel.reads(MINNA.name() + " wants no text messages of this kind: Before the appointment.");
        panel.reads("Switched off in the settings, or by the patient\u2019s wish");
        Accessibility.check(browser);
        Screens.take(browser, "appointment-panel-wish");
    }

    @Test
    @Order(4)
    @DisplayName("REM-11 one reminder has other words and another time; what cannot be is refused and stays typed")
    void change() {
        naomi.open(messages);
        choose("wishes:types:3:sms", "As the practice has it");
        browser.click(By.id("wishes:save"));
        browser.see(By.xpath("//*[@id='wishes']//*[normalize-space()='Saved.']"));
        panel();
        press("Change");
        browser.type(By.id("reminder:body"), "Bring your plan, [First Name].");
        browser.click(By.id("reminder:saveReminder"));
        browser.reads("[First Name] has no value here");
        assertThat(browser.see(By.id("reminder:body")).getDomProperty("value")).contains("[First Name]");
        browser.type(By.id("reminder:body"), "Bring your plan, [Patient First Name]. See you [Appointment Time].");
        browser.click(By.id("reminder:time"));
        browser.reads("Bring your plan, Minna. See you 6:00 pm.");
        browser.reads("1 credit");
        browser.type(By.id("reminder:time"), "11:15");
        Accessibility.check(browser);
        Screens.take(browser, "reminder-change");

        browser.click(By.id("reminder:saveReminder"));

        browser.reads("Saved. The reminder to " + MINNA.name());
        AppointmentPanel panel = AppointmentPanel.open(browser);
        panel.reads("Changed for this message");
        panel.reads("11:15 am");
    }

    @Test
    @Order(5)
    @DisplayName("REM-11 one reminder is stopped, and let go after all")
    void stop() {
        press("Do not send");
        AppointmentPanel panel = AppointmentPanel.open(browser);
        panel.reads("Somebody stopped it");
        Screens.take(browser, "reminder-stopped");
        press("Send after all");
        Wait.until("it is planned again", () -> !panel.text().contains("Somebody stopped it"));
        panel.reads("11:15 am");
    }

    private AppointmentPanel panel() {
        return naomi.calendar().openAppointment(MINNA.name(), start);
    }

    /** Presses a button of the text message before the appointment. */
    private void press(String button) {
        browser.click(On.buttonIn(
                "//*[@id='appointment-panel']//ul[contains(@class,'rems')]/li[contains(normalize-space(.), 'Before the appointment')]"
                        + "[.//*[local-name()='use'][contains(@href,'#comment')]]",
                button));
    }

    private void choose(String menu, String item) {
        String id = menu.replace(":", "\\:");
        browser.click(By.cssSelector("#" + id));
        browser.click(By.cssSelector("#" + id + "_panel li[data-label='" + item + "']"));
    }
}
