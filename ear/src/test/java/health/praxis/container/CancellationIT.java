package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.reminders.AppointmentWasTold;
import health.praxis.scheduling.Absences;
import health.praxis.scheduling.AbsentPatients;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentCancelled;
import health.praxis.scheduling.AppointmentEditedMeanwhile;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.NotBegun;
import health.praxis.scheduling.NothingToUndo;
import health.praxis.scheduling.PresetReason;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways in which an appointment does not take place, and the way back. */
@ExtendWith(ArquillianExtension.class)
class CancellationIT extends WithVisits {

    private static final CallOff NOBODY = new CallOff(Set.of(), null, null, true);

    @Inject
    private Cancellations cancellations;

    @Inject
    private Clock clock;

    private Instant ahead;

    @BeforeEach
    void ahead() {
        ahead = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    @DisplayName(
            "APT-13 APT-17 STA-5 cancelled it stays on record with reason, comments and time, and its time is free")
    void cancelled() throws Exception {
        AppointmentId visit = book(ahead, ines, omar);
        cancel(visit, PresetReason.UNWELL, "Flu", ines, omar);

        book(ahead, ines);
        assertThat(statuses(visit)).containsOnly("CANCELLED");
        AbsentPatients absent = Callers.get(owner, () -> cancellations.absences(visit));
        assertThat(absent.here()).containsOnlyKeys(ines, omar);
        assertThat(absent.here().get(ines).reason()).isEqualTo(PresetReason.UNWELL);
        assertThat(absent.here().get(ines).comments()).isEqualTo("Flu");
        assertThat(absent.here().get(ines).at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(absent.earlier()).isEmpty();
        assertThat(database.ask(
                        practice.id(),
                        "select action || ' ' || actor_kind from audit_entry where description = 'cancelled'"
                                + " and ? = any(patient_ids)",
                        ines.value()))
                .containsExactly("CANCEL USER");
    }

    @Test
    @DisplayName("APT-13 cancelled for one of two, the other keeps the appointment and the time stays taken")
    void oneOfTwo() throws Exception {
        tell("sms = false, email = true");
        AppointmentId visit = book(ahead, ines, omar);
        cancel(visit, null, null, ines);

        assertThat(statuses(visit)).containsExactlyInAnyOrder("CANCELLED", "BOOKED");
        assertThatThrownBy(() -> book(ahead, ines)).isInstanceOf(SlotTaken.class);
        assertThat(messages(visit, ines, "PRE_APPOINTMENT")).containsExactly("CANCELLED");
        assertThat(messages(visit, omar, "PRE_APPOINTMENT")).containsExactly("SCHEDULED");
        assertThat(messages(visit, omar, "CANCELLED_APPOINTMENT")).isEmpty();
        assertThat(messages(visit, ines, "CANCELLED_APPOINTMENT")).containsExactly("SCHEDULED");

        cancel(visit, null, null, omar);
        book(ahead, ines);
    }

    @Test
    @DisplayName("APT-16 cancelled without telling, nothing is sent, and reminders not yet sent are dropped")
    void notTold() throws Exception {
        tell("sms = true, email = true");
        AppointmentId visit = book(ahead, ines);
        Callers.get(owner, () -> cancellations.cancel(visit, new CallOff(Set.of(ines), null, null, false)));
        assertThat(messages(visit, ines, "CANCELLED_APPOINTMENT")).isEmpty();
        assertThat(messages(visit, ines, "PRE_APPOINTMENT")).containsOnly("CANCELLED");
    }

    @Test
    @DisplayName(
            "APT-13 STA-5 non-attendance is for appointments that have begun; the time stays taken, and it is undone")
    void didNotAttend() throws Exception {
        AppointmentId later = book(ahead, ines);
        assertThatThrownBy(() -> Callers.get(owner, () -> cancellations.didNotAttend(later, CallOff.of(ines))))
                .isInstanceOf(NotBegun.class);

        Instant begun = clock.instant().minus(Duration.ofMinutes(10));
        AppointmentId visit = book(begun, ines, omar);
        CalledOff at = Callers.get(
                owner,
                () -> cancellations.didNotAttend(visit, new CallOff(Set.of(ines), PresetReason.FORGOT, null, true)));
        assertThat(statuses(visit)).contains("DID_NOT_ATTEND").hasSize(2);
        assertThatThrownBy(() -> book(begun, omar)).isInstanceOf(SlotTaken.class);
        assertThat(messages(visit, ines, "CANCELLED_APPOINTMENT")).isEmpty();

        Callers.run(owner, () -> cancellations.undo(at));
        assertThat(statuses(visit)).doesNotContain("DID_NOT_ATTEND");
        assertThat(Callers.get(owner, () -> cancellations.absences(visit)).here())
                .isEmpty();
    }

    @Test
    @DisplayName("APT-13 deleted nothing of it stays but the history; what a patient was told of stays on record")
    void deleted() throws Exception {
        AppointmentId visit = book(ahead, ines, omar);
        cancel(visit, PresetReason.OTHER, null, omar);
        Callers.run(owner, () -> cancellations.delete(visit));

        missing(owner, () -> scheduling.move(visit, ahead, 30));
        missing(owner, () -> cancellations.delete(visit));
        for (String table : List.of("appointment_patient", "calendar_claim", "cancellation", "reminder")) {
            assertThat(database.count(
                            practice.id(),
                            "select count(*) from " + table + " where appointment_id = ?",
                            visit.value()))
                    .as(table)
                    .isZero();
        }
        assertThat(database.ask(
                        practice.id(),
                        "select action from audit_entry where description = 'deleted' and ? = any(subject_ids)",
                        visit.value()))
                .containsExactly("DELETE");
        book(ahead, ines);

        tell("sms = false, email = true");
        AppointmentId told = book(ahead.plus(Duration.ofHours(2)), ines);
        eventually(() -> messages(told, ines, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        assertThatThrownBy(() -> Callers.run(owner, () -> cancellations.delete(told)))
                .isInstanceOf(AppointmentWasTold.class);
        assertThat(statuses(told)).containsExactly("BOOKED");
    }

    @Test
    @DisplayName("APT-16 a deleted appointment's reminders that wait for their time go with it")
    void deletedWithPlans() throws Exception {
        database.change(practice.id(), "update reminder_preference set email = true where type = 'PRE_APPOINTMENT'");
        AppointmentId visit = book(ahead, ines);
        assertThat(messages(visit, ines, "PRE_APPOINTMENT")).containsExactly("SCHEDULED");
        Callers.run(owner, () -> cancellations.delete(visit));
        assertThat(database.count(
                        null,
                        "select count(*) from due_reminder where practice_id = ?",
                        practice.id().value()))
                .isZero();
    }

    @Test
    @DisplayName(
            "APT-13 undone in time nobody is told anything; undone late, whoever was told is told that it takes place")
    void undone() throws Exception {
        tell("sms = false, email = true");
        AppointmentId visit = book(ahead, ines, omar);
        for (PatientId patient : List.of(ines, omar)) {
            eventually(() -> messages(visit, patient, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        }
        CalledOff at = cancel(visit, PresetReason.UNWELL, null, ines, omar);
        database.change(
                practice.id(),
                "update reminder set state = 'HANDED_OVER' where type = 'CANCELLED_APPOINTMENT' and patient_id = ?",
                omar.value());
        Callers.run(owner, () -> cancellations.undo(at));

        assertThat(statuses(visit)).containsOnly("BOOKED");
        assertThatThrownBy(() -> book(ahead, ines)).isInstanceOf(SlotTaken.class);
        assertThat(messages(visit, ines, "CANCELLED_APPOINTMENT")).containsExactly("CANCELLED");
        assertThat(messages(visit, ines, "NEW_APPOINTMENT")).hasSize(1);
        assertThat(messages(visit, omar, "NEW_APPOINTMENT")).hasSize(2);
        assertThat(messages(visit, ines, "PRE_APPOINTMENT")).containsExactlyInAnyOrder("CANCELLED", "SCHEDULED");
        assertThatThrownBy(() -> Callers.run(owner, () -> cancellations.undo(at)))
                .isInstanceOf(NothingToUndo.class);
    }

    @Test
    @DisplayName("APT-13 Undo leaves what somebody has set by hand since, and is refused once the time is taken")
    void undoneTooLate() {
        AppointmentId visit = book(ahead, ines, omar);
        CalledOff at = cancel(visit, null, null, ines, omar);
        AppointmentId other = book(ahead, ines);
        assertThatThrownBy(() -> Callers.run(owner, () -> cancellations.undo(at)))
                .isInstanceOf(SlotTaken.class);
        assertThat(Callers.get(owner, () -> cancellations.absences(visit)).here())
                .hasSize(2);

        cancel(other, null, null, ines);
        Callers.run(owner, () -> scheduling.setStatus(visit, ines, AppointmentStatus.CONFIRMED));
        Callers.run(owner, () -> cancellations.undo(at));
        Callers.run(owner, () -> scheduling.setStatus(visit, ines, AppointmentStatus.CANCELLED));
        assertThat(Callers.get(owner, () -> cancellations.absences(visit)).here())
                .isEmpty();
    }

    @Test
    @DisplayName("APT-13 Undo and a booking of the freed time at the same moment: one of them has it")
    void undoRace() throws Exception {
        for (int round = 0; round < 6; round++) {
            Instant start = ahead.plus(Duration.ofHours(round));
            AppointmentId visit = book(start, ines);
            CalledOff at = cancel(visit, null, null, ines);
            List<Together.Result<Object>> results = Together.run(2, i -> () -> {
                if (i == 0) {
                    Callers.run(owner, () -> cancellations.undo(at));
                    return null;
                }
                return book(start, omar);
            });
            assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(1);
            assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                    .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(SlotTaken.class));
        }
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isEqualTo(6);
    }

    @Test
    @DisplayName(
            "APT-13 cancelled twice at the same moment it is cancelled once; then it is too late for anything else")
    void twice() throws Exception {
        AppointmentId visit = book(ahead, ines);
        List<Together.Result<CalledOff>> results =
                Together.run(4, i -> () -> cancel(visit, PresetReason.COST, null, ines));
        assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(AppointmentCancelled.class));
        assertThat(database.count(practice.id(), "select count(*) from cancellation"))
                .isOne();

        AppointmentId two = book(ahead, ines, omar);
        cancel(two, null, null, omar);
        assertThatThrownBy(() -> cancel(two, null, null, ines, omar)).isInstanceOf(AppointmentEditedMeanwhile.class);
        assertThatThrownBy(() -> Callers.get(owner, () -> cancellations.cancel(two, NOBODY)))
                .isInstanceOf(health.praxis.scheduling.NoPatients.class);
        assertThat(statuses(two)).containsExactlyInAnyOrder("BOOKED", "CANCELLED");
    }

    @Test
    @DisplayName("APT-17 ACC-1 earlier cancellations are counted and listed as far as the viewer may see them")
    void earlier() {
        Person sam = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        for (int i = 1; i <= 4; i++) {
            cancel(book(ahead.plus(Duration.ofHours(i)), ines), PresetReason.FAMILY, null, ines);
        }
        AppointmentId missed = book(clock.instant().minus(Duration.ofDays(3)), ines);
        Callers.get(owner, () -> cancellations.didNotAttend(missed, CallOff.of(ines)));
        AppointmentId now = book(ahead, ines);
        AppointmentId sams = bookWith(sam.id(), ahead, ines);
        cancel(bookWith(sam.id(), ahead.plus(Duration.ofHours(1)), ines), PresetReason.TRANSPORT, null, ines);

        Absences all =
                Callers.get(owner, () -> cancellations.absences(now)).earlier().get(ines);
        assertThat(all.cancelled()).isEqualTo(5);
        assertThat(all.missed()).isOne();
        assertThat(all.latest())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> b.start().compareTo(a.start()));
        assertThat(all.latest().get(0).reason()).isEqualTo(PresetReason.FAMILY);

        Caller narrow = caller(practice, sam);
        Absences own = Callers.get(narrow, () -> cancellations.absences(sams))
                .earlier()
                .get(ines);
        assertThat(own.cancelled()).isOne();
        assertThat(own.missed()).isZero();
        assertThat(own.latest()).extracting(Absences.Earlier::reason).containsExactly(PresetReason.TRANSPORT);
        missing(narrow, () -> cancellations.absences(now));
        missing(narrow, () -> cancellations.cancel(now, CallOff.of(ines)));
        missing(narrow, () -> cancellations.delete(now));
        missing(narrow, () -> cancellations.undo(new CalledOff(List.of(now), 1, Agreed.NOTHING, ahead)));
    }

    @Test
    @DisplayName("APT-13 another practice's appointment cannot be cancelled, missed, deleted or brought back")
    void anotherPractices() throws Exception {
        AppointmentId visit = book(ahead, ines);
        Caller stranger = aPractice.open(0).owner();
        missing(stranger, () -> cancellations.cancel(visit, CallOff.of(ines)));
        missing(stranger, () -> cancellations.didNotAttend(visit, CallOff.of(ines)));
        missing(stranger, () -> cancellations.delete(visit));
        missing(stranger, () -> cancellations.undo(new CalledOff(List.of(visit), 1, Agreed.NOTHING, ahead)));
        missing(stranger, () -> cancellations.absences(visit));
        assertThat(statuses(visit)).containsExactly("BOOKED");
        assertThatThrownBy(() -> Callers.get(stranger, () -> cancellations.cancel(visit, NOBODY)))
                .isInstanceOf(NotFound.class);
    }

    private CalledOff cancel(AppointmentId visit, PresetReason reason, String comments, PatientId... patients) {
        return Callers.get(
                owner, () -> cancellations.cancel(visit, new CallOff(Set.of(patients), reason, comments, true)));
    }

    private AppointmentId bookWith(UserId practitioner, Instant start, PatientId... patients) {
        return Callers.get(owner, () -> scheduling.book(booking(practitioner, start, patients)));
    }

    private List<String> statuses(AppointmentId visit) throws Exception {
        return database.ask(
                practice.id(), "select status from appointment_patient where appointment_id = ?", visit.value());
    }
}
