package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.scheduling.AppointmentEditedMeanwhile;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.PersonalSeries;
import health.praxis.scheduling.PersonalSeriesAnswer;
import health.praxis.scheduling.PersonalTimeTaken;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.RepetitionNotPossible;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SeriesConflict;
import health.praxis.scheduling.SeriesPlace;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.SeriesTooLong;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.ReadOnlyAccess;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Own time that repeats, in a practice in Sydney. */
@ExtendWith(ArquillianExtension.class)
class PersonalSeriesIT extends WithStaff {

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    /** Noon on a Tuesday in Sydney, in summer; daylight saving ends on 7 April 2030. */
    private static final Instant NOON = Instant.parse("2030-03-26T01:00:00Z");

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private PersonalSeries series;

    @Inject
    private PersonalCalendar personal;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Database database;

    private Opened practice;
    private Caller owner;
    private PatientId patient;

    @BeforeEach
    void aPractitioner() {
        practice = aPractice.open(0);
        owner = practice.owner();
        patient = aPractice.patient(practice, "Ines");
    }

    @Test
    @DisplayName(
            "CAL-12 own time repeats at the same time of the clock, also where it changes; each of them blocks booking")
    void repeats() {
        PersonalSeriesAnswer answer = keep(lunch(NOON), 4);
        assertThat(answer.count()).isEqualTo(4);
        assertThat(shown(owner)).hasSize(4).allSatisfy(one -> {
            assertThat(LocalTime.ofInstant(one.start(), SYDNEY)).isEqualTo(LocalTime.NOON);
            assertThat(one.title()).isEqualTo("Lunch");
        });
        assertThat(place(at(2)))
                .extracting(SeriesPlace::position, SeriesPlace::total, SeriesPlace::later, SeriesPlace::ahead)
                .containsExactly(3, 4, 2, 4);
        for (PersonalEntry one : shown(owner)) {
            assertThatThrownBy(() -> book(one.start())).isInstanceOf(PersonalTimeTaken.class);
        }
    }

    @Test
    @DisplayName("CAL-12 APT-12 what is in the way is listed by date, and nothing is kept; those dates can be left out")
    void conflicts() throws Exception {
        book(NOON.plus(WEEK));
        PersonalSeriesAnswer refused = keep(lunch(NOON), 3);
        assertThat(refused.first()).isNull();
        assertThat(refused.conflicts()).singleElement().satisfies(one -> {
            assertThat(one.date()).isEqualTo(LocalDate.of(2030, 4, 2));
            assertThat(one.kind()).isEqualTo(SeriesConflict.Kind.APPOINTMENT);
            assertThat(one.with()).isEqualTo("Ines Example");
        });
        assertThat(shown(owner)).isEmpty();
        assertThat(count("appointment_series")).isZero();

        PersonalSeriesAnswer kept = Callers.get(
                owner,
                () -> series.keep(practice.practitioner(), lunch(NOON), weekly(3), Set.of(LocalDate.of(2030, 4, 2))));
        assertThat(kept.count()).isEqualTo(2);
        assertThat(keep(lunch(NOON.plus(Duration.ofMinutes(10))), 2).conflicts())
                .extracting(SeriesConflict::kind)
                .containsExactly(SeriesConflict.Kind.PERSONAL, SeriesConflict.Kind.APPOINTMENT);
        Instant dayBeforeTheClocksSkip = Instant.parse("2030-10-05T02:00:00Z");
        PersonalDetails wholeDay =
                new PersonalDetails("Away", null, dayBeforeTheClocksSkip, 1440, PersonalColour.GREY, null);
        assertThat(keep(wholeDay, daily(2)).conflicts())
                .as("a day of 23 hours cannot hold 24")
                .extracting(SeriesConflict::kind)
                .containsExactly(SeriesConflict.Kind.OWN);
    }

    @Test
    @DisplayName("CAL-12 a rule that cannot be is refused: one date alone, more than a hundred, later than two years")
    void limits() {
        assertThatThrownBy(() -> keep(lunch(NOON), 101)).isInstanceOf(SeriesTooLong.class);
        assertThatThrownBy(() -> keep(
                        lunch(NOON), new Repetition(RepeatUnit.WEEK, 1, Set.of(), null, LocalDate.of(2030, 3, 27))))
                .isInstanceOf(RepetitionNotPossible.class);
        assertThatThrownBy(() -> Callers.get(
                        owner,
                        () -> series.keep(
                                practice.practitioner(),
                                lunch(NOON),
                                weekly(2),
                                Set.of(LocalDate.of(2030, 3, 26), LocalDate.of(2030, 4, 2)))))
                .isInstanceOf(RepetitionNotPossible.class);
        assertThat(shown(owner)).isEmpty();
    }

    @Test
    @DisplayName(
            "CAL-10 CAL-12 this and later move by as much on the clock, over their own old times; the one before stays")
    void movesLater() {
        keep(lunch(NOON), 4);
        PersonalSeriesAnswer answer = Callers.get(
                owner, () -> series.move(at(1), NOON.plus(WEEK).plus(Duration.ofMinutes(30)), 90, SeriesScope.LATER));
        assertThat(answer.count()).isEqualTo(3);
        assertThat(shown(owner))
                .extracting(one -> LocalTime.ofInstant(one.start(), SYDNEY).toString()
                        + " "
                        + Duration.between(one.start(), one.end()).toMinutes())
                .containsExactly("12:00 60", "12:30 90", "12:30 90", "12:30 90");
        book(NOON.plus(WEEK.multipliedBy(3)).plus(HOUR));
    }

    @Test
    @DisplayName("CAL-12 a move of several that meets something moves none of them, and says what it meets")
    void movesNone() {
        keep(lunch(NOON), 3);
        book(NOON.plus(WEEK).plus(HOUR.multipliedBy(2)));
        PersonalSeriesAnswer answer =
                Callers.get(owner, () -> series.move(at(0), NOON.plus(HOUR.multipliedBy(2)), 60, SeriesScope.ALL));
        assertThat(answer.conflicts())
                .extracting(SeriesConflict::kind)
                .containsExactly(SeriesConflict.Kind.APPOINTMENT);
        assertThat(shown(owner).get(0).start()).isEqualTo(NOON);
    }

    @Test
    @DisplayName("CAL-12 all take over what is changed in one; what somebody else saved meanwhile is not overwritten")
    void changesAll() {
        keep(lunch(NOON), 3);
        Callers.run(owner, () -> personal.change(at(1), 0, titled("Lunch with Grace", NOON.plus(WEEK))));
        Callers.run(owner, () -> series.change(at(0), 0, titled("Break", NOON), SeriesScope.ALL));
        assertThat(shown(owner)).extracting(PersonalEntry::title).containsExactly("Break", "Lunch with Grace", "Break");
        assertThatThrownBy(() ->
                        Callers.run(owner, () -> series.change(at(0), 0, titled("Later", NOON), SeriesScope.ALL)))
                .isInstanceOf(AppointmentEditedMeanwhile.class);
    }

    @Test
    @DisplayName("CAL-12 this and later deleted, their times are free; what has begun is never deleted with others")
    void deletes() throws Exception {
        Instant begun = Instant.now().minus(WEEK.multipliedBy(2)).minus(HOUR);
        keep(lunch(begun), 4);
        List<PersonalEntry> all = Callers.get(
                owner,
                () -> queries.personal(
                        List.of(practice.practitioner()), begun.minus(WEEK), begun.plus(WEEK.multipliedBy(6))));
        Callers.run(owner, () -> series.delete(all.get(3).id(), SeriesScope.ALL));
        assertThat(count("personal_appointment")).isEqualTo(3);
        Callers.run(owner, () -> series.delete(all.get(1).id(), SeriesScope.LATER));
        assertThat(count("personal_appointment")).isEqualTo(2);
        assertThat(count("calendar_claim")).isEqualTo(2);
        book(all.get(3).start());
    }

    @Test
    @DisplayName("ANON-4 CAL-12 for whom names are hidden the words of a series stay hidden and stay as they were")
    void hiddenWords() {
        keep(lunch(NOON), 2);
        Person clerk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        edit(
                practice,
                clerk,
                AccessLevel.FULL,
                new UserSettings(false, Set.of(), true, false, false, false, false, false),
                null);
        Caller me = caller(practice, clerk);
        assertThat(shown(me)).hasSize(2).extracting(PersonalEntry::title).containsOnlyNulls();
        Callers.run(
                me,
                () -> series.change(
                        at(0),
                        0,
                        new PersonalDetails("Typed", null, NOON.plus(HOUR), 45, PersonalColour.TEAL, null),
                        SeriesScope.ALL));
        assertThat(shown(owner)).allSatisfy(one -> {
            assertThat(one.title()).isEqualTo("Lunch");
            assertThat(one.place()).isEqualTo("Canteen");
            assertThat(one.colour()).isEqualTo(PersonalColour.TEAL);
        });
        PersonalSeriesAnswer refused = Callers.get(
                me, () -> series.keep(practice.practitioner(), lunch(NOON.plus(HOUR)), weekly(2), Set.of()));
        assertThat(refused.conflicts())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.with()).isEmpty());
    }

    @Test
    @DisplayName(
            "ACC-1 who does not see the calendar finds no series in it and cannot make one; who only reads changes none")
    void hidden() {
        keep(lunch(NOON), 2);
        PersonalAppointmentId first = at(0);
        Caller colleague = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        Caller stranger = aPractice.open(0).owner();
        for (Caller other : List.of(colleague, stranger)) {
            assertThat(Callers.get(other, () -> series.place(first))).isEmpty();
            missing(other, () -> series.move(first, NOON.plus(HOUR), 60, SeriesScope.ALL));
            missing(other, () -> series.change(first, 0, lunch(NOON), SeriesScope.ALL));
            missing(other, () -> series.delete(first, SeriesScope.ALL));
            missing(other, () -> series.keep(practice.practitioner(), lunch(NOON), weekly(2), Set.of()));
        }
        PersonalAppointmentId alone =
                Callers.get(owner, () -> personal.keep(practice.practitioner(), lunch(NOON.plus(HOUR))));
        missing(owner, () -> series.delete(alone, SeriesScope.ALL));
        assertThat(Callers.get(owner, () -> series.place(alone))).isEmpty();

        Person reader = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        edit(
                practice,
                reader,
                AccessLevel.CLINICAL,
                new UserSettings(true, Set.of(), false, false, false, false, false, false),
                null);
        Caller readsOnly = caller(practice, reader);
        assertThat(Callers.get(readsOnly, () -> series.place(first))).isPresent();
        assertThatThrownBy(() -> Callers.run(readsOnly, () -> series.delete(first, SeriesScope.ALL)))
                .isInstanceOf(ReadOnlyAccess.class);
        assertThat(shown(owner)).hasSize(3);
    }

    @Test
    @DisplayName(
            "CAL-12 series of own time and bookings of the same times at once: no time goes twice, no series is kept in part")
    void races() throws Exception {
        List<Together.Result<Object>> results = Together.run(
                20,
                i -> () -> Callers.get(
                        owner,
                        () -> i % 2 == 0
                                ? series.keep(
                                        practice.practitioner(),
                                        lunch(NOON.plus(WEEK.multipliedBy(i % 3))),
                                        weekly(4),
                                        Set.of())
                                : doBook(NOON.plus(WEEK.multipliedBy(i % 6)))));
        assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                .hasOnlyElementsOfType(SlotTaken.class);
        assertThat(count("calendar_claim")).isEqualTo(count("personal_appointment") + count("appointment"));
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from (select series_id from personal_appointment group by series_id"
                                + " having count(*) <> 4) partly"))
                .isZero();
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim where lane > 0"))
                .isZero();
    }

    @Test
    @DisplayName(
            "CAL-12 a series that is moved, changed and deleted by several at once ends without a deadlock, and sound")
    void changedAtOnce() throws Exception {
        keep(lunch(NOON), 5);
        List<PersonalAppointmentId> all =
                shown(owner).stream().map(PersonalEntry::id).toList();
        List<Together.Result<Object>> results = Together.run(
                24, i -> () -> Callers.get(owner, () -> touch(all.get(i % 5), NOON.plus(WEEK.multipliedBy(i % 5)), i)));
        assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOfAny(SlotTaken.class, NotFound.class));
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from calendar_claim c join personal_appointment p"
                                + " on p.id = c.personal_appointment_id"
                                + " where c.period = tstzrange(p.starts_at, p.ends_at, '[)')"))
                .isEqualTo(count("personal_appointment"));
    }

    private Object touch(PersonalAppointmentId one, Instant start, int i) {
        return switch (i % 4) {
            case 0 -> series.move(one, start.plusSeconds(600L * (i % 7)), 60, SeriesScope.ALL);
            case 1 -> series.move(one, start.plusSeconds(300L * (i % 5)), 60, SeriesScope.LATER);
            case 2 -> personal.move(one, start.plusSeconds(600L * (i % 3)), 60);
            default -> i == 23 ? personal.delete(one) : series.place(one);
        };
    }

    @Test
    @DisplayName("AUD-2 keeping, moving and deleting a series stand in the history, one by one")
    void history() throws Exception {
        keep(lunch(NOON), 2);
        PersonalAppointmentId second = at(1);
        Callers.run(owner, () -> series.move(at(0), NOON.plus(HOUR), 60, SeriesScope.ALL));
        Callers.run(owner, () -> series.delete(at(0), SeriesScope.ALL));
        assertThat(database.ask(
                        practice.id(),
                        "select action from audit_entry where subject_type = 'personal appointment'"
                                + " and ? = any(subject_ids) order by at",
                        second.value()))
                .containsExactly("CREATE", "UPDATE", "DELETE");
    }

    private PersonalSeriesAnswer keep(PersonalDetails first, int times) {
        return keep(first, weekly(times));
    }

    private PersonalSeriesAnswer keep(PersonalDetails first, Repetition rule) {
        return Callers.get(owner, () -> series.keep(practice.practitioner(), first, rule, Set.of()));
    }

    private SeriesPlace place(PersonalAppointmentId id) {
        return Callers.get(owner, () -> series.place(id)).orElseThrow();
    }

    private PersonalAppointmentId at(int place) {
        return shown(owner).get(place).id();
    }

    private List<PersonalEntry> shown(Caller caller) {
        return Callers.get(
                caller,
                () -> queries.personal(
                        List.of(practice.practitioner()), NOON.minus(WEEK), NOON.plus(WEEK.multipliedBy(20))));
    }

    private void book(Instant start) {
        Callers.get(owner, () -> doBook(start));
    }

    private Object doBook(Instant start) {
        return scheduling.book(new BookAppointment(
                practice.practitioner(), start, 30, AppointmentLocation.CLINIC, List.of(patient), null));
    }

    private long count(String table) throws Exception {
        return database.count(practice.id(), "select count(*) from " + table);
    }

    private static Repetition weekly(int times) {
        return new Repetition(RepeatUnit.WEEK, 1, Set.of(), times, null);
    }

    private static Repetition daily(int times) {
        return new Repetition(RepeatUnit.DAY, 1, Set.of(), times, null);
    }

    private static PersonalDetails lunch(Instant start) {
        return new PersonalDetails("Lunch", "Canteen", start, 60, PersonalColour.GREY, null);
    }

    private static PersonalDetails titled(String title, Instant start) {
        return new PersonalDetails(title, "Canteen", start, 60, PersonalColour.GREY, null);
    }
}
