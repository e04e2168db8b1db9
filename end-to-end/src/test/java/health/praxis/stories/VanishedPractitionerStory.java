package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(22)
@DisplayName("A practitioner who vanishes")
class VanishedPractitionerStory {

    private final Installation installation = Installation.running();

    @Test
    @DisplayName("TEL-21 ten minutes after a practitioner vanished the session ends, charged to their last presence")
    void vanished() {
        Console naomi = Console.of(Console.NAOMI);
        Browser phone = Browser.phone("Amelia's phone");
        try (VideoAppointment appointment = VideoAppointment.startNow(naomi, Patient.AMELIA)) {
            int sessionsBefore = naomi.credits().sessions().size();
            Call patient = Call.open(phone, appointment.link(Patient.AMELIA))
                    .await("check")
                    .press("join")
                    .await("waiting");
            Call practitioner =
                    Call.open(naomi.browser(), appointment.waitingRoom()).await("check");
            practitioner.awaitStateOf(patient.me(), "waiting");
            practitioner.press("start").await("live");
            practitioner.pressFor("admit", patient.me());
            patient.await("live").awaitPictures(practitioner.me());
            String practitionerId = practitioner.me();

            naomi.browser().leave();
            patient.awaitStateOf(practitionerId, "reconnecting");
            installation.pass(Duration.ofMinutes(8));
            assertThat(patient.state()).isEqualTo("live");
            installation.pass(Duration.ofMinutes(10));

            patient.await("ended");
            phone.reads("away too long");
            Wait.untilAsserted(() -> naomi.credits().check(sessionsBefore + 1, 2));
            naomi.credits().openNewestReceipt();
            naomi.browser().reads("The practitioner was gone for 10 minutes");
            phone.leave();
        }
    }
}
