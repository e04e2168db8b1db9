package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;

@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A consultation with one patient, from the device check to the ledger, with every mishap on the way")
class ConsultationStory {

    private final Installation installation = Installation.running();
    private final Browser phone = Browser.phone("Amelia's phone");
    private VideoAppointment appointment;
    private Console naomi;
    private Call patient;
    private Call practitioner;
    private String patientId;
    private String practitionerId;
    private int sessionsBefore;
    private int balanceBefore;

    @BeforeAll
    void book() {
        naomi = Console.of(Console.NAOMI);
        appointment = VideoAppointment.startNow(naomi, Patient.AMELIA);
        CreditsPage credits = naomi.credits();
        balanceBefore = credits.balance();
        sessionsBefore = credits.sessions().size();
    }

    @AfterAll
    void free() {
        phone.leave();
        naomi.browser().leave();
        appointment.close();
    }

    @Test
    @Order(1)
    @DisplayName(
            "TEL-29 TEL-31 on a phone, without an account: device check, emergency notice, Join, and Join with sound only")
    void deviceCheck() {
        patient = Call.open(phone, appointment.link(Patient.AMELIA)).await("check");

        assertThat(phone.text()).contains("000").contains("Naomi Whitlock");
        assertThat(phone.sees(By.cssSelector("[data-do='join-sound-only']"))).isTrue();
        Wait.until(
                "the preview moves",
                () -> Boolean.TRUE.equals(
                        phone.run(
                                "return [...document.querySelectorAll('video')].some(v => v.videoWidth > 0 && v.currentTime > 0)")));
        Accessibility.check(phone);
        Screens.take(phone, "join-device-check");
    }

    @Test
    @Order(2)
    @DisplayName("TEL-12 TEL-13 the patient waits until the practitioner starts; the practitioner sees who is waiting")
    void waiting() {
        patient.press("join").await("waiting");
        patientId = patient.me();
        Accessibility.check(phone);
        Screens.take(phone, "join-waiting");

        practitioner = Call.open(naomi.browser(), appointment.waitingRoom()).await("check");
        practitionerId = practitioner.me();
        practitioner.awaitStateOf(patientId, "waiting");
        naomi.browser().reads("Amelia Thornton");
        assertThat(patient.state()).isEqualTo("waiting");
    }

    @Test
    @Order(3)
    @DisplayName("TEL-14 the waiting room shows the estimated cost and the balance")
    void estimate() {
        assertThat(naomi.browser().see(By.id("estimate")).getText()).isEqualTo("2");
        // A reminder by SMS may have left since the balance was looked at.
        assertThat(CreditsPage.number(naomi.browser().see(By.id("balance")).getText()))
                .isBetween(balanceBefore - 20, balanceBefore);
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "waiting-room");
    }

    @Test
    @Order(4)
    @DisplayName(
            "TEL-12 TEL-23 once started and admitted, each side decodes the other's moving pictures and hears sound")
    void talking() {
        practitioner.press("start").await("live");
        practitioner.pressFor("admit", patientId);
        patient.await("live");

        practitioner.awaitPictures(patientId);
        patient.awaitPictures(practitionerId);
        patient.awaitSound(practitionerId);
        practitioner.awaitSound(patientId);
        Screens.take(phone, "call-patient");
        Screens.take(naomi.browser(), "call-practitioner");
        Accessibility.check(phone);
        Accessibility.check(naomi.browser());
    }

    @Test
    @Order(5)
    @DisplayName("TEL-24 TEL-25 pictures and sound go from browser to browser, encrypted, and not through the server")
    void mediaPath() {
        for (Map<String, Object> stats : List.of(patient.stats(practitionerId), practitioner.stats(patientId))) {
            assertThat(stats.get("dtlsState")).isEqualTo("connected");
            assertThat(String.valueOf(stats.get("srtp"))).startsWith("SRTP_A");
        }
        assertThat(patient.remotePort(practitionerId))
                .as("the patient's browser talks to")
                .isEqualTo(practitioner.localPort(patientId));
        assertThat(practitioner.remotePort(patientId))
                .as("the practitioner's browser talks to")
                .isEqualTo(patient.localPort(practitionerId));
    }

    @Test
    @Order(6)
    @DisplayName("TEL-27 timer and running cost are seen by the practitioner only")
    void runningCost() {
        assertThat(naomi.browser().text()).contains("credits");
        assertThat(phone.text()).doesNotContain("credit");
    }

    @Test
    @Order(7)
    @DisplayName("TEL-27 a muted microphone is marked on the other side, and so is a camera that is off")
    void muteMarks() {
        patient.press("mute");
        Wait.until(
                "the practitioner sees that the patient is muted",
                () -> Boolean.FALSE.equals(practitioner.mediaOf(patientId, "audio")));
        patient.press("camera");
        Wait.until(
                "the practitioner sees that the camera is off",
                () -> Boolean.FALSE.equals(practitioner.mediaOf(patientId, "video")));
        patient.press("mute").press("camera");
        Wait.until(
                "both are on again",
                () -> Boolean.TRUE.equals(practitioner.mediaOf(patientId, "audio"))
                        && Boolean.TRUE.equals(practitioner.mediaOf(patientId, "video")));
        practitioner.awaitPictures(patientId);
    }

    @Test
    @Order(8)
    @DisplayName("TEL-19 a signalling socket that is cut comes back by itself; pictures never stop")
    void socketCut() {
        long framesBefore = practitioner.framesFrom(patientId);
        int socketsBefore = patient.socketsOpenedSoFar();

        patient.cutSocket();

        Wait.until("a new socket", () -> patient.socketsOpenedSoFar() > socketsBefore);
        practitioner.awaitStateOf(patientId, "in");
        assertThat(patient.state()).isEqualTo("live");
        practitioner.awaitPictures(patientId);
        assertThat(practitioner.framesFrom(patientId))
                .as("the same connection counts on")
                .isGreaterThan(framesBefore);
    }

    @Test
    @Order(9)
    @DisplayName("TEL-19 a reloaded page is back in the call without a click")
    void reload() {
        phone.reload();

        patient.await("live");
        practitioner.awaitStateOf(patientId, "in");
        practitioner.awaitPictures(patientId);
        patient.awaitPictures(practitionerId);
    }

    @Test
    @Order(10)
    @DisplayName(
            "TEL-19 a lost patient is shown as reconnecting, not as left, and the same link leads back without a new admission")
    void closedTab() {
        phone.closeTab();
        practitioner.awaitStateOf(patientId, "reconnecting");

        patient = Call.open(phone, appointment.link(Patient.AMELIA));
        patient.await("live");
        practitioner.awaitStateOf(patientId, "in");
        practitioner.awaitPictures(patientId);
    }

    @Test
    @Order(11)
    @DisplayName("TEL-19 the practitioner's reload leaves the session running and the patient in it")
    void practitionerReload() {
        naomi.browser().reload();

        practitioner.await("live");
        practitioner.awaitPictures(patientId);
        patient.awaitPictures(practitionerId);
        assertThat(patient.state()).isEqualTo("live");
    }

    @Test
    @Order(12)
    @DisplayName("TEL-19 the newest of two tabs has the call; the older one says so and stays out")
    void secondTab() {
        String first = phone.openTab(appointment.link(Patient.AMELIA));
        Call second = new Call(phone);
        second.await("live");
        practitioner.awaitPictures(patientId);

        phone.switchTo(first);
        Wait.until("the first tab is out", () -> !patient.state().equals("live"));
        phone.closeTab();
        patient = second;
        assertThat(patient.state()).isEqualTo("live");
    }

    @Test
    @Order(13)
    @DisplayName("TEL-20 a patient's Disconnect ends their part only: they must be admitted again, the session goes on")
    void patientLeaves() {
        patient.disconnect();
        patient.await("ended");
        practitioner.awaitStateOf(patientId, "left");
        assertThat(practitioner.state()).isEqualTo("live");

        patient = Call.open(phone, appointment.link(Patient.AMELIA));
        patient.await("check").press("join").await("waiting");
        practitioner.awaitStateOf(patientId, "waiting");
        practitioner.pressFor("admit", patientId);
        patient.await("live");
        practitioner.awaitPictures(patientId);
    }

    @Test
    @Order(14)
    @DisplayName("TEL-20 the practitioner's Disconnect ends it for all, says what it cost, and every link is dead")
    void practitionerDisconnects() {
        practitioner.disconnect();

        practitioner.await("ended");
        patient.await("ended");
        assertThat(naomi.browser().text()).contains("Credits taken: 2");
        assertThat(phone.text()).doesNotContain("credit");
        Accessibility.check(naomi.browser());
        Accessibility.check(phone);
        Screens.take(naomi.browser(), "call-ended-practitioner");
        Screens.take(phone, "call-ended-patient");

        phone.open(appointment.link(Patient.AMELIA));
        phone.reads("02 5550 4400");
        assertThat(phone.sees(By.cssSelector("[data-do='join']"))).isFalse();
        HttpResponse<String> enter = Http.post(
                java.net.URI.create(appointment.link(Patient.AMELIA) + "/enter"),
                "X-Praxis",
                "1",
                "Origin",
                installation.origin());
        assertThat(enter.statusCode()).isEqualTo(404);
    }

    @Test
    @Order(15)
    @DisplayName(
            "CRD-7 TEL-16 TEL-33 one ledger line of 2 credits with the session's receipt; the balance is the sum of the lines")
    void ledger() {
        Wait.untilAsserted(() -> naomi.credits().check(sessionsBefore + 1, 2));
        naomi.credits();
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "credits");

        naomi.credits().openNewestReceipt();
        naomi.browser().reads("Amelia Thornton");
        Accessibility.check(naomi.browser());
        Screens.take(naomi.browser(), "credits-receipt");
    }

    @Test
    @Order(16)
    @DisplayName("CRD-7 the charge stays one: nothing is added when time passes")
    void chargedOnce() {
        installation.pass(Duration.ofMinutes(15));

        Wait.untilAsserted(() -> naomi.credits().check(sessionsBefore + 1, 2));
    }
}
