package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody's time is booked twice, however many ask at once. */
@ExtendWith(ArquillianExtension.class)
class BookingRaceIT extends HouseDeployment {

    private static final Instant TUESDAY_AT_TEN = Instant.parse("2030-03-04T23:00:00Z");

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Scheduling scheduling;

    @Test
    @DisplayName(
            "fifty bookings of one time at once: one wins, forty-nine are told who has it, reminders only for the one")
    void fiftyOnOneSlot() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId patient = aPractice.patient(practice, "Ines");
        List<Together.Result<AppointmentId>> results = Together.run(
                50,
                i -> () -> Callers.get(practice.owner(), () -> scheduling.book(booking(practice, patient, i % 10))));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(49)
                .allSatisfy(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                SlotTaken.class,
                                taken -> assertThat(taken.details()).containsKeys("practitioner", "from", "to")));
        assertThat(database.count(practice.id(), "select count(*) from appointment"))
                .isOne();
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isOne();
        assertThat(database.count(practice.id(), "select count(distinct appointment_id) from reminder"))
                .isOne();
    }

    @Test
    @DisplayName("two moves onto one free time at once: one wins, the other stays where it was")
    void movesRaceToo() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId patient = aPractice.patient(practice, "Ines");
        AppointmentId first = book(practice, patient, 120);
        AppointmentId second = book(practice, patient, 240);
        List<Together.Result<Boolean>> results = Together.run(
                2,
                i -> () -> Callers.get(practice.owner(), () -> {
                    scheduling.move(i == 0 ? first : second, TUESDAY_AT_TEN, 50);
                    return true;
                }));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from appointment where starts_at = ?",
                        java.sql.Timestamp.from(TUESDAY_AT_TEN)))
                .isOne();
    }

    @Test
    @DisplayName("the database refuses an overlap even past all doors")
    void theConstraintIsTheLastWord() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId patient = aPractice.patient(practice, "Ines");
        AppointmentId booked = book(practice, patient, 0);
        book(practice, patient, 120);
        assertThatThrownBy(() -> database.change(
                        practice.id(),
                        "insert into calendar_claim (practice_id, id, resource_id, lane, period, appointment_id) "
                                + "select practice_id, gen_random_uuid(), resource_id, lane, period, "
                                + "(select id from appointment where id <> appointment_id limit 1) "
                                + "from calendar_claim where appointment_id = ?",
                        booked.value()))
                .hasStackTraceContaining("calendar_claim_no_double_booking");
    }

    private AppointmentId book(APractice.Opened practice, PatientId patient, int minutesLater) {
        return Callers.get(practice.owner(), () -> scheduling.book(booking(practice, patient, minutesLater)));
    }

    private static BookAppointment booking(APractice.Opened practice, PatientId patient, int minutesLater) {
        return new BookAppointment(
                practice.practitioner(),
                TUESDAY_AT_TEN.plusSeconds(60L * minutesLater),
                50,
                AppointmentLocation.TELEHEALTH,
                List.of(patient),
                null);
    }
}
