package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityCard;
import health.praxis.practice.FacilityId;
import health.praxis.practice.FacilityKind;
import health.praxis.practice.FacilityName;
import health.praxis.practice.Locations;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.BookingAnswer;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.ChangedSinceMove;
import health.praxis.scheduling.MoveAnswer;
import health.praxis.scheduling.Moved;
import health.praxis.scheduling.MovesBack;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way back after an appointment, or several of a series, was moved. */
@ExtendWith(ArquillianExtension.class)
class MovesBackIT extends WithVisits {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Series series;

    @Inject
    private MovesBack movesBack;

    @Inject
    private Facilities facilities;

    @Inject
    private Locations locations;

    @Inject
    private Clock clock;

    private Instant ahead;

    @BeforeEach
    void ahead() {
        ahead = clock.instant().plus(Duration.ofDays(80)).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    @DisplayName("CAL-10 taken back in time nobody is told anything; taken back late, patients are told the time again")
    void patientsAreTold() throws Exception {
        tell("sms = false, email = true");
        AppointmentId visit = book(ahead, ines, omar);
        for (PatientId patient : List.of(ines, omar)) {
            eventually(() -> messages(visit, patient, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        }
        List<String> planned = reminderTimes(visit);
        Moved moved = move(visit, ahead.plus(HOUR));
        assertThat(messages(visit, ines, "CHANGED_APPOINTMENT")).containsExactly("SCHEDULED");
        assertThat(reminderTimes(visit)).isNotEqualTo(planned);
        database.change(
                practice.id(),
                "update reminder set state = 'HANDED_OVER' where type = 'CHANGED_APPOINTMENT' and patient_id = ?",
                omar.value());
        undo(moved);

        assertThat(start(visit)).isEqualTo(ahead);
        assertThat(messages(visit, ines, "CHANGED_APPOINTMENT")).containsExactly("CANCELLED");
        assertThat(messages(visit, omar, "CHANGED_APPOINTMENT")).containsExactly("HANDED_OVER", "SCHEDULED");
        assertThat(messages(visit, ines, "NEW_APPOINTMENT")).hasSize(1);
        assertThat(reminderTimes(visit)).isEqualTo(planned);
        assertThat(database.ask(
                        practice.id(),
                        "select distinct action from audit_entry where description = 'undone' and ? = any(subject_ids)",
                        visit.value()))
                .containsExactly("UPDATE");
    }

    @Test
    @DisplayName("CAL-10 a message that told of an earlier change and waits still leaves when the move is taken back")
    void earlierNews() throws Exception {
        tell("sms = false, email = true");
        AppointmentId visit = book(ahead, ines);
        eventually(() -> messages(visit, ines, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        move(visit, ahead.plus(HOUR));
        undo(move(visit, ahead.plus(HOUR.multipliedBy(2))));
        assertThat(start(visit)).isEqualTo(ahead.plus(HOUR));
        assertThat(messages(visit, ines, "CHANGED_APPOINTMENT")).containsExactly("SCHEDULED");
    }

    @Test
    @DisplayName("CAL-10 a colleague's newer change is kept: taking back is refused, and so is taking back twice")
    void newerChange() {
        AppointmentId visit = book(ahead, ines);
        Moved moved = move(visit, ahead.plus(HOUR));
        long version = Callers.get(owner, () -> queries.appointment(visit)).version();
        Callers.run(
                owner,
                () -> scheduling.change(
                        visit,
                        version,
                        new ChangeAppointment(
                                ahead.plus(HOUR), 30, AppointmentLocation.PHONE, List.of(ines), "By phone", null)));
        assertThatThrownBy(() -> undo(moved)).isInstanceOf(ChangedSinceMove.class);
        assertThat(start(visit)).isEqualTo(ahead.plus(HOUR));

        Moved again = move(visit, ahead.plus(HOUR.multipliedBy(3)));
        undo(again);
        assertThatThrownBy(() -> undo(again)).isInstanceOf(ChangedSinceMove.class);
        assertThat(Callers.get(owner, () -> queries.appointment(visit)).comments())
                .isEqualTo("By phone");
    }

    @Test
    @DisplayName("CAL-10 a former time that was given away is refused, naming who has it, and nothing changes")
    void givenAway() throws Exception {
        AppointmentId visit = book(ahead, ines);
        Moved moved = move(visit, ahead.plus(HOUR));
        book(ahead, omar);
        assertThatThrownBy(() -> undo(moved))
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.details()).containsEntry("with", "Omar Example"));
        assertThat(start(visit)).isEqualTo(ahead.plus(HOUR));
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("CAL-10 LOC-10 what was overlapped with on purpose may be again, as long as it is where it was")
    void overlaps() {
        AppointmentId other = book(ahead, omar);
        BookAppointment wanted = booking(practice.practitioner(), ahead, ines);
        BookingAnswer asked = Callers.get(owner, () -> scheduling.book(wanted, Agreed.NOTHING));
        AppointmentId visit =
                Objects.requireNonNull(Callers.get(owner, () -> scheduling.book(wanted, Agreed.to(asked.conflicts())))
                        .booked());
        undo(move(visit, ahead.plus(HOUR)));
        assertThat(start(visit)).isEqualTo(ahead);

        Moved moved = move(visit, ahead.plus(HOUR));
        move(other, ahead.plus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> undo(moved)).isInstanceOf(SlotTaken.class);
    }

    @Test
    @DisplayName("CAL-10 APT-10 several of a series go back together and stay a series; one message was all there was")
    void ofASeries() throws Exception {
        tell("sms = false, email = true");
        AppointmentId first = Objects.requireNonNull(Callers.get(
                        owner,
                        () -> series.book(
                                booking(practice.practitioner(), ahead, ines),
                                new Repetition(RepeatUnit.WEEK, 1, Set.of(), 4, null),
                                Set.of(),
                                true,
                                Agreed.NOTHING))
                .first());
        eventually(() -> messages(first, ines, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        List<String> before = starts();
        Moved moved = Objects.requireNonNull(Callers.get(
                        owner, () -> series.move(first, ahead.plus(HOUR), 45, SeriesScope.ALL, true, Agreed.NOTHING))
                .moved());
        assertThat(starts()).doesNotContainAnyElementsOf(before);
        undo(moved);
        assertThat(starts()).isEqualTo(before);
        assertThat(messages(first, ines, "CHANGED_APPOINTMENT")).containsExactly("CANCELLED");
        assertThat(Callers.get(owner, () -> series.place(first)).orElseThrow().total())
                .isEqualTo(4);
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isEqualTo(4);
    }

    @Test
    @DisplayName("CAL-10 LOC-9 moved through the form it goes back with the room it had; comments stay, nobody is told")
    void throughTheForm() throws Exception {
        tell("sms = false, email = true");
        FacilityId room = room("Room 1");
        FacilityId other = room("Room 2");
        AppointmentId visit = Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(),
                        ahead,
                        30,
                        AppointmentLocation.CLINIC,
                        List.of(ines),
                        null,
                        null,
                        Set.of(room),
                        null)));
        eventually(() -> messages(visit, ines, "NEW_APPOINTMENT"), List.of("HANDED_OVER")::equals);
        Moved moved = Objects.requireNonNull(change(
                        visit,
                        changed(ahead.plus(HOUR), AppointmentLocation.CLINIC, "Bring the letter", Set.of(other), ines))
                .moved());
        assertThat(messages(visit, ines, "CHANGED_APPOINTMENT")).containsExactly("SCHEDULED");
        undo(moved);
        assertThat(start(visit)).isEqualTo(ahead);
        assertThat(messages(visit, ines, "CHANGED_APPOINTMENT")).containsExactly("CANCELLED");
        assertThat(Callers.get(owner, () -> queries.facilities(List.of(visit))).get(visit))
                .extracting(FacilityCard::name)
                .containsExactly("Room 1");
        assertThat(Callers.get(owner, () -> queries.appointment(visit)).comments())
                .isEqualTo("Bring the letter");
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from calendar_claim where resource_id = ? and period @> ?::timestamptz",
                        room.value(),
                        ahead.toString()))
                .isOne();
        assertThatThrownBy(() -> undo(moved)).isInstanceOf(ChangedSinceMove.class);
    }

    @Test
    @DisplayName(
            "CAL-10 with other patients or another place than before there is no way back: whoever was told knows of both")
    void moreThanAMove() {
        AppointmentId visit = book(ahead, ines);
        assertThat(change(visit, changed(ahead.plus(HOUR), AppointmentLocation.PHONE, null, Set.of(), ines))
                        .moved())
                .isNull();
        assertThat(change(visit, changed(ahead, AppointmentLocation.PHONE, null, Set.of(), ines, omar))
                        .moved())
                .isNull();
        assertThat(change(visit, changed(ahead, AppointmentLocation.PHONE, "Only words", Set.of(), ines, omar))
                        .moved())
                .isNull();
        assertThat(change(visit, changed(ahead.plus(HOUR), AppointmentLocation.PHONE, null, Set.of(), ines, omar))
                        .moved())
                .isNotNull();
    }

    @Test
    @DisplayName("CAL-10 APT-10 several of a series that were moved through the form go back together")
    void seriesThroughTheForm() throws Exception {
        AppointmentId first = Objects.requireNonNull(Callers.get(
                        owner,
                        () -> series.book(
                                booking(practice.practitioner(), ahead, ines),
                                new Repetition(RepeatUnit.WEEK, 1, Set.of(), 3, null),
                                Set.of(),
                                true,
                                Agreed.NOTHING))
                .first());
        List<String> before = starts();
        Moved moved = Objects.requireNonNull(Callers.get(
                        owner,
                        () -> series.change(
                                first,
                                queries.appointment(first).version(),
                                changed(ahead.plus(HOUR), AppointmentLocation.CLINIC, "Later", Set.of(), ines),
                                SeriesScope.ALL,
                                true,
                                Agreed.NOTHING))
                .moved());
        undo(moved);
        assertThat(starts()).isEqualTo(before);
        assertThat(Callers.get(
                                owner,
                                () -> series.change(
                                        first,
                                        queries.appointment(first).version(),
                                        changed(ahead.plus(HOUR), AppointmentLocation.PHONE, "Later", Set.of(), ines),
                                        SeriesScope.ALL,
                                        true,
                                        Agreed.NOTHING))
                        .moved())
                .isNull();
    }

    private MoveAnswer change(AppointmentId visit, ChangeAppointment command) {
        return Callers.get(
                owner, () -> scheduling.change(visit, queries.appointment(visit).version(), command, Agreed.NOTHING));
    }

    private static ChangeAppointment changed(
            Instant start, AppointmentLocation where, String comments, Set<FacilityId> rooms, PatientId... patients) {
        return new ChangeAppointment(start, 30, where, List.of(patients), comments, null, rooms, null);
    }

    private FacilityId room(String name) {
        return Callers.get(
                owner, () -> facilities.add(locations.all().get(0).id(), FacilityKind.ROOM, new FacilityName(name)));
    }

    @Test
    @DisplayName("CAL-10 taking back and a booking of the former time at the same moment: one of them has it")
    void race() throws Exception {
        for (int round = 0; round < 6; round++) {
            Instant start = ahead.plus(HOUR.multipliedBy(2L * round));
            AppointmentId visit = book(start, ines);
            Moved moved = move(visit, start.plus(HOUR));
            List<Together.Result<Object>> results = Together.run(3, i -> () -> {
                if (i < 2) {
                    undo(moved);
                    return null;
                }
                return book(start, omar);
            });
            assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(1);
        }
    }

    @Test
    @DisplayName("CAL-10 another practice's move is not taken back: it answers as if it did not exist")
    void anotherPractices() {
        AppointmentId visit = book(ahead, ines);
        Moved moved = move(visit, ahead.plus(HOUR));
        Caller stranger = aPractice.open(0).owner();
        missing(stranger, () -> movesBack.undo(moved));
        Moved unknown = new Moved(
                List.of(new Moved.Former(new AppointmentId(UUID.randomUUID()), 1, ahead, 30, Set.of())),
                Agreed.NOTHING,
                ahead);
        missing(owner, () -> movesBack.undo(unknown));
        assertThat(start(visit)).isEqualTo(ahead.plus(HOUR));
    }

    private Moved move(AppointmentId visit, Instant to) {
        return Objects.requireNonNull(Callers.get(owner, () -> scheduling.move(visit, to, 30, Agreed.NOTHING))
                .moved());
    }

    private void undo(Moved moved) {
        Callers.run(owner, () -> movesBack.undo(moved));
    }

    private Instant start(AppointmentId visit) {
        AppointmentFacts facts = Callers.get(owner, () -> queries.facts(visit));
        return facts.start();
    }

    private List<String> starts() throws Exception {
        return database.ask(practice.id(), "select starts_at::text || ends_at::text from appointment order by 1");
    }

    private List<String> reminderTimes(AppointmentId visit) throws Exception {
        return database.ask(
                practice.id(),
                "select due_at::text from reminder where appointment_id = ? and type = 'PRE_APPOINTMENT' order by 1",
                visit.value());
    }
}
