package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.ChangedSinceCancelled;
import health.praxis.scheduling.NothingToUndo;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way back after several appointments of a series were cancelled together. */
@ExtendWith(ArquillianExtension.class)
class CancelledBackIT extends WithVisits {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private Series series;

    @Inject
    private Cancellations cancellations;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Clock clock;

    private Instant ahead;

    @BeforeEach
    void ahead() {
        ahead = clock.instant().plus(Duration.ofDays(80)).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    @DisplayName("APT-10 APT-13 taken back in time, all are expected again, links live, and nobody is told anything")
    void inTime() throws Exception {
        tell("sms = false, email = true");
        List<AppointmentId> all = bookSeries(AppointmentLocation.TELEHEALTH, 4, ines);
        eventually(() -> messages(all.get(0), ines, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        List<String> links = livingLinks();
        CalledOff off = cancel(all.get(1), SeriesScope.LATER, ines);
        assertThat(off.ids()).isEqualTo(all.subList(1, 4));
        assertThat(messages(all.get(1), ines, "CANCELLED_APPOINTMENT")).containsExactly("SCHEDULED");
        assertThat(livingLinks()).isNotEqualTo(links);
        undo(off);

        assertThat(statuses()).containsOnly("BOOKED");
        assertThat(livingLinks()).isEqualTo(links);
        assertThat(claims()).isEqualTo(4);
        assertThat(messages(all.get(1), ines, "CANCELLED_APPOINTMENT")).containsExactly("CANCELLED");
        for (AppointmentId one : all.subList(1, 4)) {
            assertThat(messages(one, ines, "NEW_APPOINTMENT")).isEmpty();
            assertThat(messages(one, ines, "PRE_APPOINTMENT")).containsExactlyInAnyOrder("CANCELLED", "SCHEDULED");
        }
        assertThatThrownBy(() -> undo(off)).isInstanceOf(NothingToUndo.class);
        assertThat(database.count(practice.id(), "select count(*) from audit_entry where description = 'undone'"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("APT-10 APT-13 taken back late, whoever was told gets one message that all of them take place")
    void late() throws Exception {
        tell("sms = false, email = true");
        List<AppointmentId> all = bookSeries(AppointmentLocation.CLINIC, 3, ines, omar);
        eventually(() -> messages(all.get(0), ines, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        eventually(() -> messages(all.get(0), omar, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        CalledOff off = cancel(all.get(0), SeriesScope.ALL, ines, omar);
        database.change(
                practice.id(),
                "update reminder set state = 'HANDED_OVER' where type = 'CANCELLED_APPOINTMENT' and patient_id = ?",
                omar.value());
        undo(off);
        assertThat(messages(all.get(0), ines, "NEW_APPOINTMENT")).hasSize(1);
        assertThat(messages(all.get(0), omar, "NEW_APPOINTMENT")).hasSize(2);
        assertThat(database.ask(
                        practice.id(),
                        "select cardinality(also)::text from reminder where type = 'NEW_APPOINTMENT' and patient_id = ?"
                                + " order by created_at desc limit 1",
                        omar.value()))
                .containsExactly("2");
    }

    @Test
    @DisplayName("APT-10 APT-13 a colleague's newer change is kept: with one of them changed, none comes back")
    void newerChange() throws Exception {
        List<AppointmentId> all = bookSeries(AppointmentLocation.CLINIC, 3, ines);
        CalledOff off = cancel(all.get(0), SeriesScope.ALL, ines);
        Callers.run(owner, () -> scheduling.setStatus(all.get(1), ines, AppointmentStatus.CONFIRMED));
        assertThatThrownBy(() -> undo(off)).isInstanceOf(ChangedSinceCancelled.class);
        assertThat(statuses()).containsExactly("CANCELLED", "CONFIRMED", "CANCELLED");

        Callers.run(owner, () -> cancellations.delete(all.get(2)));
        assertThatThrownBy(() -> undo(off)).isInstanceOf(ChangedSinceCancelled.class);
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    @DisplayName("APT-10 APT-13 where one of their times was given away none comes back, and it is said who has it")
    void givenAway() throws Exception {
        List<AppointmentId> all = bookSeries(AppointmentLocation.CLINIC, 3, ines);
        CalledOff off = cancel(all.get(0), SeriesScope.ALL, ines);
        book(ahead.plus(WEEK), omar);
        assertThatThrownBy(() -> undo(off))
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.details()).containsEntry("with", "Omar Example"));
        assertThat(statuses()).contains("CANCELLED").hasSize(4);
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    @DisplayName("LOC-10 APT-13 what was overlapped with on purpose may be again, of one appointment and of several")
    void overlaps() {
        AppointmentId other = book(ahead.plus(WEEK), omar);
        Agreed agreed = Agreed.to(Callers.get(
                        owner,
                        () -> scheduling.book(booking(practice.practitioner(), ahead.plus(WEEK), ines), Agreed.NOTHING))
                .conflicts());
        AppointmentId first = Objects.requireNonNull(Callers.get(
                        owner,
                        () -> series.book(
                                booking(practice.practitioner(), ahead, ines), weekly(3), Set.of(), true, agreed))
                .first());
        undo(cancel(first, SeriesScope.ALL, ines));
        undo(Callers.get(owner, () -> cancellations.cancel(other, CallOff.of(omar))));

        CalledOff off = cancel(first, SeriesScope.ALL, ines);
        Callers.run(owner, () -> scheduling.move(other, ahead.plus(WEEK).plusSeconds(600), 30));
        assertThatThrownBy(() -> undo(off)).isInstanceOf(SlotTaken.class);
    }

    @Test
    @DisplayName(
            "APT-10 while the message waits, one that is brought back by hand is taken out of it; the rest is told")
    void handedOn() throws Exception {
        tell("sms = false, email = true");
        List<AppointmentId> all = bookSeries(AppointmentLocation.CLINIC, 3, ines);
        eventually(() -> messages(all.get(0), ines, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        cancel(all.get(0), SeriesScope.ALL, ines);
        Callers.run(owner, () -> scheduling.setStatus(all.get(0), ines, AppointmentStatus.BOOKED));
        database.change(practice.id(), "update reminder set due_at = now() where type = 'CANCELLED_APPOINTMENT'");
        database.change(
                practice.id(),
                "update due_reminder set due_at = now() where reminder_id in (select id from reminder"
                        + " where type = 'CANCELLED_APPOINTMENT')");
        eventually(() -> messages(all.get(1), ines, "CANCELLED_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        assertThat(messages(all.get(0), ines, "CANCELLED_APPOINTMENT")).isEmpty();
    }

    @Test
    @DisplayName("APT-13 taking back and a booking of one of the freed times at the same moment: one of them has it")
    void race() throws Exception {
        for (int round = 0; round < 5; round++) {
            Instant start = ahead.plus(Duration.ofHours(round));
            AppointmentId first =
                    bookSeries(start, AppointmentLocation.CLINIC, 3, ines).get(0);
            CalledOff off = cancel(first, SeriesScope.ALL, ines);
            List<Together.Result<Object>> results = Together.run(3, i -> () -> {
                if (i < 2) {
                    undo(off);
                    return null;
                }
                return book(start.plus(WEEK), omar);
            });
            assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(1);
            assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                    .allSatisfy(refusal -> assertThat(refusal).isInstanceOfAny(SlotTaken.class, NothingToUndo.class));
        }
    }

    @Test
    @DisplayName(
            "APT-13 ACC-7 another practice's cancellations are not taken back: they answer as if they did not exist")
    void anotherPractices() throws Exception {
        List<AppointmentId> all = bookSeries(AppointmentLocation.CLINIC, 2, ines);
        CalledOff off = cancel(all.get(0), SeriesScope.ALL, ines);
        missing(aPractice.open(0).owner(), () -> cancellations.undo(off));
        assertThat(statuses()).containsOnly("CANCELLED");
    }

    private List<AppointmentId> bookSeries(AppointmentLocation location, int times, PatientId... patients) {
        return bookSeries(ahead, location, times, patients);
    }

    private List<AppointmentId> bookSeries(
            Instant start, AppointmentLocation location, int times, PatientId... patients) {
        Callers.run(
                owner,
                () -> series.book(
                        new BookAppointment(practice.practitioner(), start, 30, location, List.of(patients), null),
                        weekly(times),
                        Set.of(),
                        true,
                        Agreed.NOTHING));
        return Callers.get(
                        owner,
                        () -> queries.calendar(
                                List.of(practice.practitioner()), start, start.plus(WEEK.multipliedBy(times))))
                .stream()
                .filter(one -> Duration.between(start, one.start()).toSeconds() % WEEK.toSeconds() == 0)
                .map(one -> one.id())
                .toList();
    }

    private CalledOff cancel(AppointmentId id, SeriesScope scope, PatientId... patients) {
        return Callers.get(owner, () -> series.cancel(id, scope, CallOff.of(patients)));
    }

    private void undo(CalledOff off) {
        Callers.run(owner, () -> cancellations.undo(off));
    }

    private List<String> statuses() throws Exception {
        return database.ask(
                practice.id(),
                "select p.status from appointment_patient p join appointment a on a.id = p.appointment_id"
                        + " order by a.starts_at");
    }

    private long claims() throws Exception {
        return database.count(practice.id(), "select count(*) from calendar_claim");
    }

    private List<String> livingLinks() throws Exception {
        return database.ask(practice.id(), "select id::text from join_link where revoked_at is null order by 1");
    }

    private static Repetition weekly(int times) {
        return new Repetition(RepeatUnit.WEEK, 1, Set.of(), times, null);
    }
}
