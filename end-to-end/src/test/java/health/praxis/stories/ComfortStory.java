package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@Order(24)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("In the call: writing, sharing a screen, back to the waiting room, removed")
class ComfortStory {

    private final Installation installation = Installation.running();
    private final Browser phone = Browser.phone("Ruth's phone");
    private Console naomi;
    private VideoAppointment appointment;
    private Call practitioner;
    private Call patient;
    private String patientId;
    private String practitionerId;

    @BeforeAll
    void talking() {
        naomi = Console.of(Console.NAOMI);
        appointment = VideoAppointment.startNow(naomi, Patient.RUTH);
        patient = Call.open(phone, appointment.link(Patient.RUTH))
                .await("check")
                .press("join")
                .await("waiting");
        practitioner = Call.open(naomi.browser(), appointment.waitingRoom())
                .await("check")
                .press("start")
                .await("live");
        patientId = patient.me();
        practitionerId = practitioner.me();
        practitioner.pressFor("admit", patientId);
        patient.await("live");
        practitioner.awaitPictures(patientId);
    }

    @AfterAll
    void free() {
        practitioner.disconnect();
        practitioner.await("ended");
        phone.leave();
        naomi.browser().leave();
        appointment.close();
    }

    private static void write(Browser browser, String words) {
        browser.see(By.id("call-chat-text")).sendKeys(words, Keys.ENTER);
    }

    private void option(String name) {
        practitioner.pressFor("tile-menu", patientId);
        naomi.browser().click(By.cssSelector("[data-menu='" + name + "']"));
    }

    @Test
    @Order(1)
    @DisplayName("TEL-28 texts go both ways through the server, which says that nothing is kept")
    void texts() {
        patient.press("messages");
        phone.reads("Nothing is kept");
        write(phone, "Can you hear me?");
        naomi.browser().reads("Can you hear me?");
        practitioner.press("messages");
        write(naomi.browser(), "Very well, Ruth.");
        phone.reads("Very well, Ruth.");
        Accessibility.check(phone);
        Accessibility.check(naomi.browser());
        Screens.take(phone, "call-messages-patient");
        Screens.take(naomi.browser(), "call-messages-practitioner");
        patient.press("messages-close");
        practitioner.press("messages-close");
    }

    @Test
    @Order(2)
    @DisplayName("TEL-28 the practitioner's screen reaches the patient, named, until it is stopped")
    void sharing() {
        practitioner.press("share");
        phone.see(By.cssSelector("[data-tile='" + practitionerId + "/screen'].is-big"));
        assertThat(phone.text()).contains("Naomi Whitlock's screen");
        practitioner.press("stop-share");
        Wait.until(
                "the screen is gone", () -> !phone.sees(By.cssSelector("[data-tile='" + practitionerId + "/screen']")));
    }

    @Test
    @Order(3)
    @DisplayName("TEL-27 muted by the practitioner, the patient is told and unmutes")
    void muted() {
        option("mute");
        phone.reads("Your practitioner muted you.");
        Wait.until("marked as muted", () -> Boolean.FALSE.equals(practitioner.mediaOf(patientId, "audio")));
        patient.press("mute");
        Wait.until("heard again", () -> Boolean.TRUE.equals(practitioner.mediaOf(patientId, "audio")));
    }

    @Test
    @Order(4)
    @DisplayName("TEL-13 sent back, the patient waits, also after a reload, and comes in when admitted")
    void sendBack() {
        option("send-back");
        patient.await("waiting");
        practitioner.awaitStateOf(patientId, "waiting");
        phone.reload();
        patient.await("check").press("join").await("waiting");
        practitioner.pressFor("admit", patientId);
        patient.await("live");
        practitioner.awaitPictures(patientId);
    }

    @Test
    @Order(5)
    @DisplayName("TEL-20 removed, the patient is out; the link leads to the door until they are admitted again")
    void removed() {
        option("remove");
        naomi.browser().click(By.cssSelector("[data-do='remove-yes']"));
        patient.await("ended");
        patient = Call.open(phone, appointment.link(Patient.RUTH));
        phone.reads("can't let you in just now");
        practitioner.pressFor("admit", patientId);
        phone.click(By.cssSelector("[data-do='leave-waiting']"));
    }
}
