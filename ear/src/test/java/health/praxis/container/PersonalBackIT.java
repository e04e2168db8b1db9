package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.BackAlready;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.ChangedSinceMove;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalBack;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.PersonalMoved;
import health.praxis.scheduling.PersonalRemoved;
import health.praxis.scheduling.PersonalSeries;
import health.praxis.scheduling.PersonalTimeTaken;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.SlotTaken;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.ReadOnlyAccess;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way back after own time was moved, made longer or deleted. */
@ExtendWith(ArquillianExtension.class)
class PersonalBackIT extends WithVisits {

    private static final Instant NOON = Instant.parse("2030-03-26T01:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private PersonalBack back;

    @Inject
    private PersonalCalendar personal;

    @Inject
    private PersonalSeries series;

    @Inject
    private SchedulingQueries queries;

    @Test
    @DisplayName("CAL-10 CAL-12 moved or made longer and taken back it is where it was, with the words it has now")
    void moved() throws Exception {
        PersonalAppointmentId lunch = keep(NOON);
        undo(move(lunch, NOON.plus(HOUR), 90));
        assertThat(shown()).singleElement().satisfies(one -> {
            assertThat(one.start()).isEqualTo(NOON);
            assertThat(one.end()).isEqualTo(NOON.plus(HOUR));
        });
        PersonalMoved byForm = Callers.get(
                        owner,
                        () -> personal.change(lunch, version(lunch), details("Long lunch", NOON.plus(HOUR), 120)))
                .orElseThrow();
        undo(byForm);
        assertThat(shown()).extracting(PersonalEntry::title).containsExactly("Long lunch");
        assertThat(shown()).extracting(PersonalEntry::end).containsExactly(NOON.plus(HOUR));
        book(NOON.plus(HOUR), ines);
        assertThatThrownBy(() -> book(NOON, ines)).isInstanceOf(PersonalTimeTaken.class);
        assertThat(Callers.get(owner, () -> personal.move(lunch, NOON, 60))).isEmpty();
        assertThat(database.ask(
                        practice.id(),
                        "select description from audit_entry where subject_type = 'personal appointment'"
                                + " and ? = any(subject_ids) order by at",
                        lunch.value()))
                .contains("undone");
    }

    @Test
    @DisplayName(
            "CAL-10 CAL-12 a colleague's newer change is kept: taking back is refused, and so is taking back twice")
    void newerChange() {
        PersonalAppointmentId lunch = keep(NOON);
        PersonalMoved moved = move(lunch, NOON.plus(HOUR), 60);
        Callers.run(owner, () -> personal.change(lunch, version(lunch), details("Supervision", NOON.plus(HOUR), 60)));
        assertThatThrownBy(() -> undo(moved)).isInstanceOf(ChangedSinceMove.class);
        assertThat(shown()).extracting(PersonalEntry::start).containsExactly(NOON.plus(HOUR));

        PersonalMoved again = move(lunch, NOON.plus(HOUR.multipliedBy(3)), 60);
        undo(again);
        assertThatThrownBy(() -> undo(again)).isInstanceOf(ChangedSinceMove.class);
        PersonalMoved last = move(lunch, NOON, 60);
        Callers.run(owner, () -> personal.delete(lunch));
        missing(owner, () -> back.undo(last));
    }

    @Test
    @DisplayName("CAL-10 CAL-12 a former time that was given away is refused, naming who has it, and nothing changes")
    void givenAway() throws Exception {
        PersonalMoved moved = move(keep(NOON), NOON.plus(HOUR), 60);
        book(NOON, omar);
        assertThatThrownBy(() -> undo(moved))
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.details()).containsEntry("with", "Omar Example"));
        PersonalRemoved removed = delete(keep(NOON.plus(HOUR.multipliedBy(4))));
        book(NOON.plus(HOUR.multipliedBy(4)), ines);
        assertThatThrownBy(() -> undo(removed)).isInstanceOf(SlotTaken.class);
        assertThat(shown()).extracting(PersonalEntry::start).containsExactly(NOON.plus(HOUR));
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "CAL-12 deleted and taken back it is the same as it was: id, words, series, a higher version; once alone")
    void deleted() {
        keepSeries(NOON, 3);
        List<PersonalEntry> before = shown();
        PersonalRemoved removed =
                Callers.get(owner, () -> series.delete(before.get(1).id(), SeriesScope.LATER));
        assertThat(shown()).hasSize(1);
        undo(removed);
        assertThat(shown())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .isEqualTo(before);
        assertThat(shown().get(1).version()).isGreaterThan(before.get(1).version());
        assertThat(Callers.get(owner, () -> series.place(before.get(2).id()))
                        .orElseThrow()
                        .position())
                .isEqualTo(3);
        for (PersonalEntry one : before) {
            assertThatThrownBy(() -> book(one.start(), ines)).isInstanceOf(PersonalTimeTaken.class);
        }
        assertThatThrownBy(() -> undo(removed)).isInstanceOf(BackAlready.class);
        PersonalAppointmentId second = before.get(1).id();
        Callers.run(owner, () -> personal.change(second, version(second), details("Later", NOON.plus(WEEK), 30)));
        assertThatThrownBy(() -> undo(removed)).isInstanceOf(BackAlready.class);
        assertThat(shown().get(1).title()).isEqualTo("Later");
    }

    @Test
    @DisplayName(
            "CAL-10 CAL-12 several of a series go back together where they were, also over the end of daylight saving")
    void ofASeries() {
        keepSeries(NOON, 4);
        List<Instant> before = shown().stream().map(PersonalEntry::start).toList();
        PersonalMoved moved = Objects.requireNonNull(Callers.get(
                        owner,
                        () -> series.move(shown().get(0).id(), NOON.plus(Duration.ofMinutes(30)), 60, SeriesScope.ALL))
                .moved());
        assertThat(moved.former()).hasSize(4);
        undo(moved);
        assertThat(shown()).extracting(PersonalEntry::start).containsExactlyElementsOf(before);
    }

    @Test
    @DisplayName("CAL-12 LOC-10 what was booked over it on purpose may be there again, as long as it is where it was")
    void overlaps() {
        PersonalAppointmentId lunch = keep(NOON);
        BookAppointment wanted = booking(practice.practitioner(), NOON, ines);
        Agreed agreed = Agreed.to(Callers.get(owner, () -> scheduling.book(wanted, Agreed.NOTHING))
                .conflicts());
        AppointmentId visit = Objects.requireNonNull(
                Callers.get(owner, () -> scheduling.book(wanted, agreed)).booked());
        undo(move(lunch, NOON.plus(HOUR), 60));
        undo(delete(lunch));
        assertThat(shown()).extracting(PersonalEntry::start).containsExactly(NOON);

        PersonalRemoved removed = delete(lunch);
        Callers.run(owner, () -> scheduling.move(visit, NOON.plus(Duration.ofMinutes(10)), 30));
        assertThatThrownBy(() -> undo(removed)).isInstanceOf(SlotTaken.class);
    }

    @Test
    @DisplayName("CAL-12 taking back twice and a booking of the freed time at the same moment: one of them has it")
    void race() throws Exception {
        for (int round = 0; round < 6; round++) {
            Instant start = NOON.plus(HOUR.multipliedBy(2L * round));
            PersonalRemoved removed = delete(keep(start));
            PersonalMoved moved = move(keep(start.plus(WEEK)), start.plus(WEEK).plus(HOUR), 60);
            List<Together.Result<Object>> results = Together.run(6, i -> () -> switch (i) {
                case 0, 1 -> {
                    undo(removed);
                    yield null;
                }
                case 2 -> book(start, ines);
                case 3, 4 -> {
                    undo(moved);
                    yield null;
                }
                default -> book(start.plus(WEEK), omar);
            });
            assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(2);
            assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                    .allSatisfy(refusal -> assertThat(refusal)
                            .isInstanceOfAny(SlotTaken.class, BackAlready.class, ChangedSinceMove.class));
        }
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim where lane > 0"))
                .isZero();
    }

    @Test
    @DisplayName(
            "CAL-12 ACC-1 another practitioner's own time comes back for who sees that calendar, and for nobody else")
    void levels() {
        Person other = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        PersonalAppointmentId theirs =
                Callers.get(owner, () -> personal.keep(other.id(), details("Dentist", NOON, 60)));
        PersonalMoved moved = move(theirs, NOON.plus(HOUR), 60);
        Caller colleague = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        Caller stranger = aPractice.open(0).owner();
        for (Caller who : List.of(colleague, stranger)) {
            missing(who, () -> back.undo(moved));
        }
        Callers.run(caller(practice, other), () -> back.undo(moved));
        PersonalRemoved removed = delete(theirs);
        for (Caller who : List.of(colleague, stranger)) {
            missing(who, () -> back.undo(removed));
        }
        Person reader = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        edit(practice, reader, AccessLevel.CLINICAL, settings(true, false), null);
        assertThatThrownBy(() -> Callers.run(caller(practice, reader), () -> back.undo(removed)))
                .isInstanceOf(ReadOnlyAccess.class);
        Callers.run(caller(practice, other), () -> back.undo(removed));
        assertThat(Callers.get(owner, () -> queries.personal(theirs)).start()).isEqualTo(NOON);
    }

    @Test
    @DisplayName(
            "ANON-4 CAL-12 who deletes it without seeing its words holds nothing that tells them, and brings them back")
    void hiddenWords() {
        PersonalAppointmentId lunch = keep(NOON);
        Person clerk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        edit(practice, clerk, AccessLevel.FULL, settings(false, true), null);
        Caller me = caller(practice, clerk);
        PersonalRemoved removed = Callers.get(me, () -> personal.delete(lunch));
        assertThat(removed.toString() + removed.kept()).doesNotContain("Lunch", "Canteen");
        Callers.run(me, () -> back.undo(removed));
        assertThat(shown()).extracting(PersonalEntry::title).containsExactly("Lunch");
        assertThat(shown()).extracting(PersonalEntry::place).containsExactly("Canteen");
    }

    private PersonalAppointmentId keep(Instant start) {
        return Callers.get(owner, () -> personal.keep(practice.practitioner(), details("Lunch", start, 60)));
    }

    private void keepSeries(Instant start, int times) {
        Callers.run(
                owner,
                () -> series.keep(
                        practice.practitioner(),
                        details("Lunch", start, 60),
                        new Repetition(RepeatUnit.WEEK, 1, Set.of(), times, null),
                        Set.of()));
    }

    private PersonalMoved move(PersonalAppointmentId id, Instant to, int minutes) {
        return Callers.get(owner, () -> personal.move(id, to, minutes)).orElseThrow();
    }

    private PersonalRemoved delete(PersonalAppointmentId id) {
        return Callers.get(owner, () -> personal.delete(id));
    }

    private void undo(PersonalMoved moved) {
        Callers.run(owner, () -> back.undo(moved));
    }

    private void undo(PersonalRemoved removed) {
        Callers.run(owner, () -> back.undo(removed));
    }

    private long version(PersonalAppointmentId id) {
        return Callers.get(owner, () -> queries.personal(id)).version();
    }

    private List<PersonalEntry> shown() {
        return Callers.get(
                owner,
                () -> queries.personal(
                        List.of(practice.practitioner()), NOON.minus(WEEK), NOON.plus(WEEK.multipliedBy(8))));
    }

    private static UserSettings settings(boolean readOnly, boolean namesHidden) {
        return new UserSettings(readOnly, Set.of(), namesHidden, false, false, false, false, false);
    }

    private static PersonalDetails details(String title, Instant start, int minutes) {
        return new PersonalDetails(title, "Canteen", start, minutes, PersonalColour.GREY, null);
    }
}
