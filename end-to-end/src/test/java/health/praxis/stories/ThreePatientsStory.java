package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Order(21)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A consultation with two and three patients")
class ThreePatientsStory {

    private static final List<Patient> PATIENTS = List.of(Patient.AMELIA, Patient.DANIEL, Patient.RUTH);

    private final List<Call> patients = new ArrayList<>();
    private Console naomi;
    private VideoAppointment appointment;
    private Call practitioner;
    private int sessionsBefore;

    @BeforeAll
    void book() {
        naomi = Console.of(Console.NAOMI);
        appointment = VideoAppointment.startNow(naomi, PATIENTS.toArray(Patient[]::new));
        sessionsBefore = naomi.credits().sessions().size();
    }

    @AfterAll
    void free() {
        patients.forEach(patient -> patient.browser().leave());
        naomi.browser().leave();
        appointment.close();
    }

    @Test
    @Order(1)
    @DisplayName(
            "TEL-3 TEL-26 each patient has a link of their own; waiting patients see the practitioner, not each other")
    void waitingApart() {
        assertThat(PATIENTS.stream().map(appointment::link)).doesNotHaveDuplicates();
        practitioner = Call.open(naomi.browser(), appointment.waitingRoom()).await("check");
        for (Patient patient : PATIENTS) {
            Browser phone = Browser.phone(patient.name().split(" ")[0] + "'s phone");
            Call call = Call.open(phone, appointment.link(patient))
                    .await("check")
                    .press("join")
                    .await("waiting");
            patients.add(call);
            practitioner.awaitStateOf(call.me(), "waiting");
            assertThat(call.people()).hasSize(1);
        }
        assertThat(patients.get(0).browser().text()).doesNotContain("Daniel").doesNotContain("Ruth");
        Screens.take(naomi.browser(), "waiting-room-three");
    }

    @Test
    @Order(2)
    @DisplayName("TEL-20 a declined patient does not come in and sees nothing; others do")
    void declined() {
        practitioner.press("start").await("live");
        practitioner.pressFor("admit", patients.get(0).me());
        practitioner.pressFor("decline", patients.get(2).me());

        patients.get(0).await("live");
        practitioner.awaitStateOf(patients.get(2).me(), "declined");
        assertThat(patients.get(2).state()).isEqualTo("waiting");
        assertThat(patients.get(1).state()).isEqualTo("waiting");
        practitioner.awaitPictures(patients.get(0).me());
    }

    @Test
    @Order(3)
    @DisplayName("TEL-2 with two and then three patients, everybody sees everybody else move")
    void everybodySeesEverybody() {
        practitioner.pressFor("admit", patients.get(1).me());
        patients.get(1).await("live");
        eachSeesEach(List.of(practitioner, patients.get(0), patients.get(1)));

        practitioner.pressFor("admit", patients.get(2).me());
        patients.get(2).await("live");
        eachSeesEach(List.of(practitioner, patients.get(0), patients.get(1), patients.get(2)));
        Screens.take(naomi.browser(), "call-three-practitioner");
        Screens.take(patients.get(0).browser(), "call-three-patient");
    }

    private static void eachSeesEach(List<Call> calls) {
        for (Call seeing : calls) {
            for (Call seen : calls) {
                if (seeing != seen) {
                    seeing.awaitPictures(seen.me());
                }
            }
        }
    }

    @Test
    @Order(4)
    @DisplayName("TEL-20 one patient's Disconnect leaves the others talking")
    void oneLeaves() {
        String leaving = patients.get(1).me();
        patients.get(1).disconnect();

        patients.get(1).await("ended");
        practitioner.awaitStateOf(leaving, "left");
        patients.get(0).awaitStateOf(leaving, "left");
        eachSeesEach(List.of(practitioner, patients.get(0), patients.get(2)));
    }

    @Test
    @Order(5)
    @DisplayName("TEL-16 TEL-17 all three who were connected are charged: 6 credits for a block begun")
    void charged() {
        practitioner.disconnect();
        practitioner.await("ended");
        patients.get(0).await("ended");
        patients.get(2).await("ended");

        Wait.untilAsserted(() -> naomi.credits().check(sessionsBefore + 1, 6));
    }
}
