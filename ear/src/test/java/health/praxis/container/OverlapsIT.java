package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityId;
import health.praxis.practice.FacilityKind;
import health.praxis.practice.FacilityName;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.Role;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.BookingAnswer;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.Conflict;
import health.praxis.scheduling.Overlaps;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesAnswer;
import health.praxis.scheduling.SeriesConflict;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Overbooking happens on purpose or not at all: all that is in the way is named, and only that is booked over. */
@ExtendWith(ArquillianExtension.class)
class OverlapsIT extends WithStaff {

    private static final Instant TEN = Instant.parse("2030-03-04T23:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Series series;

    @Inject
    private Cancellations cancellations;

    @Inject
    private PersonalCalendar personal;

    @Inject
    private Overlaps overlaps;

    @Inject
    private Facilities facilities;

    @Inject
    private Locations locations;

    @Inject
    private Database database;

    private Opened practice;
    private Caller owner;
    private UserId me;
    private UserId colleague;
    private PatientId ines;
    private PatientId omar;
    private PatientId pia;

    @BeforeEach
    void open() {
        practice = aPractice.open(0);
        owner = practice.owner();
        me = practice.practitioner();
        colleague = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL).id();
        ines = aPractice.patient(practice, "Ines");
        omar = aPractice.patient(practice, "Omar");
        pia = aPractice.patient(practice, "Pia");
    }

    @Test
    @DisplayName(
            "LOC-10 all that is in the way is named: practitioner, own time, room, and the patient elsewhere; nothing is booked")
    void named() throws Exception {
        FacilityId room = room();
        book(booking(me, TEN, ines));
        keep(TEN.plus(Duration.ofMinutes(55)));
        book(booking(colleague, TEN.plus(Duration.ofMinutes(30)), omar, room));
        BookAppointment wanted = new BookAppointment(
                me, TEN, 90, AppointmentLocation.CLINIC, List.of(pia, omar), null, null, Set.of(room), null);
        BookingAnswer answer = ask(wanted, Agreed.NOTHING);
        assertThat(answer.booked()).isNull();
        assertThat(answer.conflicts())
                .extracting(Conflict::kind, Conflict::what, Conflict::with)
                .containsExactly(
                        tuple(Conflict.Kind.APPOINTMENT, "Dr Robin Test", "Ines Example"),
                        tuple(Conflict.Kind.FACILITY, "Room 1", "Omar Example"),
                        tuple(Conflict.Kind.PERSONAL, "Dr Robin Test", "Lunch"));
        assertThat(count("appointment")).isEqualTo(2);

        BookingAnswer done = ask(wanted, Agreed.to(answer.conflicts()));
        assertThat(done.conflicts()).isEmpty();
        assertThat(done.booked()).isNotNull();
        assertThat(database.ask(
                        practice.id(),
                        "select changes from audit_entry where action = 'CREATE' and changes like '%\"overlaps\"%'"))
                .singleElement()
                .asString()
                .contains("Room 1", "Dr Robin Test", "2030-03-04T23:00:00Z")
                .doesNotContain("Example");
        assertThat(shared(me).get(done.booked().value()))
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(Conflict.Kind.APPOINTMENT, Conflict.Kind.FACILITY, Conflict.Kind.PERSONAL);
    }

    @Test
    @DisplayName(
            "LOC-10 a patient's other appointment is a warning: agreed to, nothing is taken twice and nothing is marked")
    void patientElsewhere() throws Exception {
        book(booking(colleague, TEN, ines));
        List<Conflict> found = ask(booking(me, TEN, ines), Agreed.NOTHING).conflicts();
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Conflict.Kind.PATIENT))
                .satisfies(one -> assertThat(one.what()).isEqualTo("Ines Example"));
        AppointmentId booked = ask(booking(me, TEN, ines), Agreed.to(found)).booked();
        assertThat(booked).isNotNull();
        assertThat(shared(me)).isEmpty();
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim where lane > 0"))
                .isZero();
        AppointmentId later = book(booking(me, TEN.plus(WEEK), omar));
        book(booking(colleague, TEN.plus(WEEK), pia));
        assertThat(change(later, TEN.plus(WEEK), Agreed.NOTHING, omar, pia))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.PATIENT);
    }

    @Test
    @DisplayName("LOC-10 ACC-7 a patient's appointment that the caller may not see is not told of")
    void patientHiddenElsewhere() {
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        book(booking(narrow.id(), TEN.plus(WEEK), ines));
        book(booking(colleague, TEN, ines));
        BookingAnswer answer = Callers.get(
                caller(practice, narrow), () -> scheduling.book(booking(narrow.id(), TEN, ines), Agreed.NOTHING));
        assertThat(answer.conflicts()).isEmpty();
        assertThat(answer.booked()).isNotNull();
    }

    @Test
    @DisplayName(
            "LOC-10 who agreed to one thing is asked again about another that has come, or that was moved, meanwhile")
    void stale() {
        AppointmentId first = book(booking(me, TEN, ines));
        Agreed agreed = Agreed.to(ask(booking(me, TEN, omar), Agreed.NOTHING).conflicts());
        keep(TEN.plus(Duration.ofMinutes(55)));
        BookAppointment longer = new BookAppointment(me, TEN, 90, AppointmentLocation.CLINIC, List.of(omar), null);
        BookingAnswer again = ask(longer, agreed);
        assertThat(again.booked()).isNull();
        assertThat(again.conflicts()).hasSize(2);
        Callers.run(owner, () -> scheduling.move(first, TEN.plus(Duration.ofMinutes(5)), 45));
        assertThat(ask(booking(me, TEN, omar), agreed).booked()).isNull();
    }

    @Test
    @Tag("ASVS-2.3.4")
    @DisplayName("LOC-10 fifty overbookings agreed to at once: one is booked, the others are asked about that one too")
    void race() throws Exception {
        book(booking(me, TEN, ines));
        Agreed agreed = Agreed.to(ask(booking(me, TEN, omar), Agreed.NOTHING).conflicts());
        List<Together.Result<BookingAnswer>> results =
                Together.run(50, i -> () -> ask(booking(me, TEN, i % 2 == 0 ? omar : pia), agreed));
        assertThat(results).allSatisfy(one -> assertThat(one.refusal()).isNull());
        assertThat(results.stream()
                        .filter(one -> Objects.requireNonNull(one.answer()).booked() != null))
                .hasSize(1);
        assertThat(results.stream()
                        .map(one ->
                                Objects.requireNonNull(one.answer()).conflicts().size())
                        .filter(many -> many >= 2))
                .hasSize(49);
        assertThat(database.ask(practice.id(), "select lane::text from calendar_claim order by lane"))
                .containsExactly("0", "1");
    }

    @Test
    @DisplayName("LOC-10 nobody overbooks by accident, whatever lane the time is taken in")
    void strict() {
        AppointmentId first = book(booking(me, TEN, ines));
        AppointmentId second = overbook(booking(me, TEN.plus(Duration.ofMinutes(20)), omar));
        assertThatThrownBy(() -> book(booking(me, TEN.plus(Duration.ofMinutes(60)), pia)))
                .isInstanceOf(SlotTaken.class);
        Callers.run(owner, () -> cancellations.cancel(first, CallOff.of(ines)));
        assertThatThrownBy(() -> book(booking(me, TEN.plus(Duration.ofMinutes(30)), pia)))
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.details()).containsEntry("with", "Omar Example"));
        assertThat(shared(me)).isEmpty();
        assertThatThrownBy(() -> Callers.run(owner, () -> scheduling.setStatus(first, ines, AppointmentStatus.BOOKED)))
                .isInstanceOf(SlotTaken.class);
        Callers.run(owner, () -> scheduling.move(second, TEN.plus(WEEK), 50));
        book(booking(me, TEN, pia));
    }

    @Test
    @DisplayName(
            "LOC-10 an overlap is said at both appointments, ends when one moves away, and three at once are possible")
    void marked() {
        AppointmentId first = book(booking(me, TEN, ines));
        AppointmentId second = overbook(booking(me, TEN, omar));
        AppointmentId third = overbook(booking(me, TEN, pia));
        Map<UUID, List<Conflict>> all = shared(me);
        assertThat(all.get(first.value()))
                .extracting(Conflict::with)
                .containsExactlyInAnyOrder("Omar Example", "Pia Example");
        assertThat(all.get(second.value())).hasSize(2);
        assertThat(all.get(third.value())).hasSize(2);
        Callers.run(owner, () -> scheduling.move(first, TEN.plus(WEEK), 50));
        assertThat(shared(me)).containsOnlyKeys(second.value(), third.value());
        assertThat(Callers.get(owner, () -> overlaps.within(List.of(colleague), TEN, TEN.plus(WEEK))))
                .isEmpty();
    }

    @Test
    @DisplayName("CAL-10 a move onto a taken time is asked about; comments are saved later without asking again")
    void moves() throws Exception {
        book(booking(me, TEN, ines));
        AppointmentId visit = book(booking(me, TEN.plus(WEEK), omar));
        List<Conflict> found = Callers.get(
                owner, () -> scheduling.move(visit, TEN, 50, Agreed.NOTHING).conflicts());
        assertThat(found).extracting(Conflict::with).containsExactly("Ines Example");
        assertThat(Callers.get(owner, () -> queries.appointment(visit)).start()).isEqualTo(TEN.plus(WEEK));
        assertThat(Callers.get(
                        owner,
                        () -> scheduling.move(visit, TEN, 50, Agreed.to(found)).conflicts()))
                .isEmpty();
        assertThat(change(visit, TEN, Agreed.NOTHING, omar)).isEmpty();
        assertThat(change(visit, TEN.plusSeconds(300), Agreed.to(found), omar)).isEmpty();
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where action = 'UPDATE' and subject_type = 'appointment'"
                                + " and changes like '%\"overlaps\"%'"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName(
            "APT-12 LOC-10 a series lists all that is in the way, a patient elsewhere too, and is booked over it if that is agreed")
    void inSeries() throws Exception {
        book(booking(me, TEN.plus(WEEK), omar));
        book(booking(colleague, TEN.plus(WEEK.multipliedBy(2)), ines));
        SeriesAnswer answer = bookSeries(Agreed.NOTHING);
        assertThat(answer.conflicts())
                .extracting(SeriesConflict::kind)
                .containsExactly(SeriesConflict.Kind.APPOINTMENT, SeriesConflict.Kind.PATIENT);
        List<Conflict> found =
                answer.conflicts().stream().map(SeriesConflict::found).toList();
        assertThat(bookSeries(Agreed.to(found.subList(0, 1))).first()).isNull();
        SeriesAnswer booked = bookSeries(Agreed.to(found));
        assertThat(booked.count()).isEqualTo(3);
        assertThat(database.ask(practice.id(), "select lane::text from calendar_claim where lane > 0"))
                .containsExactly("1");
        AppointmentId first = Objects.requireNonNull(booked.first());
        SeriesAnswer moved = Callers.get(
                owner, () -> series.move(first, TEN.plusSeconds(600), 50, SeriesScope.ALL, true, Agreed.NOTHING));
        assertThat(moved.conflicts()).hasSize(2);
        assertThat(Callers.get(
                                owner,
                                () -> series.move(
                                        first, TEN.plusSeconds(600), 50, SeriesScope.ALL, true, Agreed.to(found)))
                        .count())
                .isEqualTo(3);
    }

    private SeriesAnswer bookSeries(Agreed agreed) {
        Repetition weekly = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 3, null);
        return Callers.get(owner, () -> series.book(booking(me, TEN, ines), weekly, Set.of(), true, agreed));
    }

    private FacilityId room() {
        return Callers.get(owner, () -> {
            LocationId location = locations.all().get(0).id();
            return facilities.add(location, FacilityKind.ROOM, new FacilityName("Room 1"));
        });
    }

    private void keep(Instant start) {
        Callers.run(
                owner,
                () -> personal.keep(me, new PersonalDetails("Lunch", null, start, 30, PersonalColour.GREY, null)));
    }

    private BookingAnswer ask(BookAppointment wanted, Agreed agreed) {
        return Callers.get(owner, () -> scheduling.book(wanted, agreed));
    }

    private AppointmentId overbook(BookAppointment wanted) {
        return Objects.requireNonNull(ask(
                        wanted, Agreed.to(ask(wanted, Agreed.NOTHING).conflicts()))
                .booked());
    }

    private AppointmentId book(BookAppointment wanted) {
        return Callers.get(owner, () -> scheduling.book(wanted));
    }

    private List<Conflict> change(AppointmentId id, Instant start, Agreed agreed, PatientId... patients) {
        return Callers.get(owner, () -> {
                    long version = queries.appointment(id).version();
                    return scheduling.change(
                            id,
                            version,
                            new ChangeAppointment(
                                    start, 50, AppointmentLocation.CLINIC, List.of(patients), "by phone", null),
                            agreed);
                })
                .conflicts();
    }

    private Map<UUID, List<Conflict>> shared(UserId practitioner) {
        return Callers.get(
                owner, () -> overlaps.within(List.of(practitioner), TEN.minus(WEEK), TEN.plus(WEEK.multipliedBy(2))));
    }

    private static BookAppointment booking(UserId practitioner, Instant start, PatientId patient, FacilityId... rooms) {
        return new BookAppointment(
                practitioner, start, 50, AppointmentLocation.CLINIC, List.of(patient), null, null, Set.of(rooms), null);
    }

    private long count(String table) throws Exception {
        return database.count(practice.id(), "select count(*) from " + table);
    }
}
