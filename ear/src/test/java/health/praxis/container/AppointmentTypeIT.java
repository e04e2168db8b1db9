package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.HoursColour;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationCard;
import health.praxis.practice.LocationDetails;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.Role;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.TypeCard;
import health.praxis.scheduling.TypeDetails;
import health.praxis.scheduling.TypeLevel;
import health.praxis.scheduling.TypeNotOffered;
import health.praxis.scheduling.TypeNotPossible;
import health.praxis.scheduling.TypeTwice;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The kinds of appointments that a practice offers. */
@ExtendWith(ArquillianExtension.class)
class AppointmentTypeIT extends WithStaff {

    @Inject
    private AppointmentTypes types;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Series series;

    @Inject
    private Locations locations;

    @Inject
    private PracticeHours hours;

    @Inject
    private Database database;

    private Opened practice;
    private Caller owner;
    private PatientId patient;
    private Instant start;

    @BeforeEach
    void aPractice() {
        practice = aPractice.open(0);
        owner = practice.owner();
        patient = aPractice.patient(practice, "Ines");
        start = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    }

    static TypeDetails ordinary(String name) {
        return new TypeDetails(name, TypeLevel.PRACTICE, null, null, 30, null, null, null, OnlineRule.NO, 1);
    }

    static TypeDetails group(String name, int places) {
        return new TypeDetails(
                name, TypeLevel.PRACTICE, null, null, 30, HoursColour.ROSE, null, null, OnlineRule.ANY_TIME, places);
    }

    @Test
    @DisplayName("APT-5 types are off at first: none is offered, and none can be given to an appointment")
    void off() {
        assertThat(Callers.get(owner, types::on)).isFalse();
        AppointmentTypeId first = add(ordinary("First visit"));
        assertThat(offered(practice.practitioner())).isEmpty();
        assertThatThrownBy(() -> book(first)).isInstanceOf(TypeNotOffered.class);

        Callers.run(owner, () -> types.turn(true));
        assertThat(offered(practice.practitioner())).containsExactly("First visit");
        AppointmentId visit = book(first);
        Callers.run(owner, () -> types.turn(false));
        assertThat(detail(visit).type())
                .as("an appointment keeps what it has")
                .extracting(TypeCard::name)
                .isEqualTo("First visit");
    }

    @Test
    @DisplayName("APT-5 a type is everybody's, of who works at a location, or one practitioner's")
    void whose() {
        on();
        Person other = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        Person third = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        LocationCard here = Callers.get(owner, locations::all).get(0);
        LocationId there = Callers.get(
                owner,
                () -> locations.add(
                        new LocationDetails("Annexe", null, null, null, null, "Australia/Sydney", HoursColour.BLUE)));
        works(practice.practitioner(), here.id());
        works(other.id(), there);
        add(ordinary("Everybody"));
        add(level("At the annexe", TypeLevel.LOCATION, there, null));
        AppointmentTypeId mine = add(level("Mine", TypeLevel.PRACTITIONER, null, practice.practitioner()));

        assertThat(offered(practice.practitioner())).containsExactly("Everybody", "Mine");
        assertThat(offered(other.id())).containsExactly("At the annexe", "Everybody");
        assertThat(offered(third.id()))
                .as("nobody has said where this one works")
                .containsExactly("At the annexe", "Everybody");
        assertThatThrownBy(() -> Callers.get(
                        owner,
                        () -> scheduling.book(new BookAppointment(
                                other.id(),
                                start,
                                30,
                                AppointmentLocation.CLINIC,
                                List.of(patient),
                                null,
                                null,
                                mine))))
                .isInstanceOf(TypeNotOffered.class);
    }

    @Test
    @DisplayName("APT-5 a name is taken once by the same people, also when two add it at once; an archived one is free")
    void names() throws Exception {
        AppointmentTypeId first = add(ordinary("First visit"));
        assertThatThrownBy(() -> add(ordinary(" FIRST visit "))).isInstanceOf(TypeTwice.class);
        add(level("First visit", TypeLevel.PRACTITIONER, null, practice.practitioner()));
        Callers.run(owner, () -> types.archive(first));
        List<Together.Result<AppointmentTypeId>> results = Together.run(4, i -> () -> add(ordinary("First visit")));
        assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(1);
        assertThatThrownBy(() -> Callers.run(owner, () -> types.restore(first))).isInstanceOf(TypeTwice.class);
        assertThat(database.ask(
                        practice.id(),
                        "select distinct action from audit_entry where subject_type = 'appointment type' order by 1"))
                .containsExactly("CREATE", "UPDATE");
    }

    @Test
    @DisplayName("APT-5 what cannot be is refused: nobody's, no place, more places than a video call has")
    void notPossible() {
        List.of(
                        level("Whose", TypeLevel.LOCATION, null, practice.practitioner()),
                        level("Whose", TypeLevel.PRACTITIONER, null, null),
                        group("Nobody", 0),
                        group("Everybody", 101),
                        new TypeDetails(
                                "Video",
                                TypeLevel.PRACTICE,
                                null,
                                null,
                                30,
                                null,
                                AppointmentLocation.TELEHEALTH,
                                null,
                                OnlineRule.NO,
                                4))
                .forEach(wrong -> assertThatThrownBy(() -> add(wrong)).isInstanceOf(TypeNotPossible.class));
        assertThat(Callers.get(owner, types::all)).isEmpty();
    }

    @Test
    @DisplayName("APT-5 an appointment gets a type, gets another, and the history says both by name")
    void changed() throws Exception {
        on();
        AppointmentTypeId first = add(ordinary("First visit"));
        AppointmentTypeId later = add(ordinary("Review"));
        AppointmentId visit = book(first);
        AppointmentDetail before = detail(visit);
        Callers.run(
                owner,
                () -> scheduling.change(
                        visit,
                        before.version(),
                        new ChangeAppointment(
                                start, 45, AppointmentLocation.PHONE, List.of(patient), null, null, later)));
        assertThat(Objects.requireNonNull(detail(visit).type()).name()).isEqualTo("Review");
        assertThat(detail(visit).minutes()).isEqualTo(45);
        Callers.run(owner, () -> scheduling.move(visit, start.plusSeconds(3600), 45));
        assertThat(Objects.requireNonNull(detail(visit).type()).name()).isEqualTo("Review");
        List<CalendarEntry> shown = Callers.get(
                owner, () -> queries.calendar(List.of(practice.practitioner()), start, start.plusSeconds(7200)));
        assertThat(shown)
                .extracting(entry -> Objects.requireNonNull(entry.type()).name())
                .containsExactly("Review");
        assertThat(database.ask(
                        practice.id(),
                        "select changes::text from audit_entry where ? = any(subject_ids) and changes::text like '%Review%'",
                        visit.value()))
                .hasSize(1)
                .allMatch(words -> words.contains("First visit"));
    }

    @Test
    @DisplayName("APT-5 an archived type is chosen no more, stays where it is, and does not hinder a change")
    void archived() {
        on();
        AppointmentTypeId first = add(ordinary("First visit"));
        AppointmentId visit = book(first);
        Callers.run(owner, () -> types.archive(first));
        assertThat(offered(practice.practitioner())).isEmpty();
        start = start.plusSeconds(7200);
        assertThatThrownBy(() -> book(first)).isInstanceOf(TypeNotOffered.class);
        Callers.run(owner, () -> scheduling.move(visit, start, 60));
        assertThat(Objects.requireNonNull(detail(visit).type()).archived()).isTrue();
    }

    @Test
    @DisplayName("APT-5 APT-9 APT-10 a series has its type throughout, and all to come can get another")
    void inASeries() {
        on();
        AppointmentTypeId first = add(ordinary("First visit"));
        AppointmentTypeId later = add(ordinary("Review"));
        Repetition weekly = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 3, null);
        AppointmentId one = Objects.requireNonNull(
                Callers.get(owner, () -> series.book(command(first), weekly, Set.of(), true, Agreed.NOTHING))
                        .first());
        assertThat(typesOfSeries()).containsExactly("First visit", "First visit", "First visit");
        AppointmentDetail detail = detail(one);
        Callers.run(
                owner,
                () -> series.change(
                        one,
                        detail.version(),
                        new ChangeAppointment(
                                start, 30, AppointmentLocation.CLINIC, List.of(patient), null, null, later),
                        SeriesScope.ALL,
                        true,
                        Agreed.NOTHING));
        assertThat(typesOfSeries()).containsExactly("Review", "Review", "Review");
    }

    @Test
    @DisplayName("APT-5 another practice's type is as if it did not exist, and its list stays its own")
    void twoPractices() {
        on();
        AppointmentTypeId mine = add(ordinary("First visit"));
        Opened others = aPractice.open(0);
        Callers.run(others.owner(), () -> types.turn(true));
        assertThat(Callers.get(others.owner(), types::all)).isEmpty();
        missing(others.owner(), () -> types.archive(mine));
        missing(others.owner(), () -> types.change(mine, ordinary("Theirs")));
        PatientId theirs = aPractice.patient(others, "Bertil");
        missing(
                others.owner(),
                () -> scheduling.book(new BookAppointment(
                        others.practitioner(),
                        start,
                        30,
                        AppointmentLocation.CLINIC,
                        List.of(theirs),
                        null,
                        null,
                        mine)));
    }

    private List<String> typesOfSeries() {
        return Callers.get(
                        owner,
                        () -> queries.calendar(
                                List.of(practice.practitioner()), start, start.plus(30, ChronoUnit.DAYS)))
                .stream()
                .map(entry -> Objects.requireNonNull(entry.type()).name())
                .toList();
    }

    private void on() {
        Callers.run(owner, () -> types.turn(true));
    }

    private void works(UserId practitioner, LocationId location) {
        HoursRule mornings = new HoursRule(
                DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 1, LocalDate.of(2026, 1, 5), null);
        Callers.run(owner, () -> hours.add(practitioner, location, mornings));
    }

    private static TypeDetails level(
            String name, TypeLevel level, @Nullable LocationId location, @Nullable UserId practitioner) {
        return new TypeDetails(name, level, location, practitioner, 30, null, null, null, OnlineRule.NO, 1);
    }

    private AppointmentTypeId add(TypeDetails details) {
        return Callers.get(owner, () -> types.add(details));
    }

    private List<String> offered(UserId practitioner) {
        return Callers.get(owner, () -> types.fitting(practitioner)).stream()
                .map(TypeCard::name)
                .toList();
    }

    private BookAppointment command(AppointmentTypeId type) {
        return new BookAppointment(
                practice.practitioner(), start, 30, AppointmentLocation.CLINIC, List.of(patient), null, null, type);
    }

    private AppointmentId book(AppointmentTypeId type) {
        return Callers.get(owner, () -> scheduling.book(command(type)));
    }

    private AppointmentDetail detail(AppointmentId id) {
        return Callers.get(owner, () -> queries.appointment(id));
    }
}
