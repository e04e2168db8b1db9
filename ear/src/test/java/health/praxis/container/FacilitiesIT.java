package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityCard;
import health.praxis.practice.FacilityId;
import health.praxis.practice.FacilityKind;
import health.praxis.practice.FacilityName;
import health.praxis.practice.FacilityTwice;
import health.praxis.practice.HoursColour;
import health.praxis.practice.LocationDetails;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.Role;
import health.praxis.practice.TooManyFacilities;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.FacilitiesApart;
import health.praxis.scheduling.FacilityNotFree;
import health.praxis.scheduling.FacilityNotOffered;
import health.praxis.scheduling.FacilityTaken;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesAnswer;
import health.praxis.scheduling.SeriesConflict;
import health.praxis.scheduling.SeriesScope;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.RuleBroken;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rooms and equipment: kept by location, booked with appointments, and never in two at once. */
@ExtendWith(ArquillianExtension.class)
class FacilitiesIT extends WithStaff {

    private static final Instant TEN = Instant.parse("2030-03-04T23:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private Facilities facilities;

    @Inject
    private Locations locations;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Series series;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Database database;

    private Opened practice;
    private Caller owner;
    private LocationId location;
    private PatientId ines;
    private PatientId omar;
    private UserId colleague;
    private FacilityId room;

    @BeforeEach
    void open() {
        practice = aPractice.open(0);
        owner = practice.owner();
        location = Callers.get(owner, locations::all).get(0).id();
        ines = aPractice.patient(practice, "Ines");
        omar = aPractice.patient(practice, "Omar");
        colleague = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL).id();
        room = add(FacilityKind.ROOM, "Room 1");
    }

    @Test
    @DisplayName(
            "LOC-9 rooms come before equipment, by name; one name is offered once at a location, archived ones aside")
    void kept() throws Exception {
        FacilityId scanner = add(FacilityKind.EQUIPMENT, " Ultrasound ");
        add(FacilityKind.ROOM, "Gym");
        assertThat(offered()).containsExactly("Gym", "Room 1", "Ultrasound");
        assertThatThrownBy(() -> add(FacilityKind.EQUIPMENT, "room 1")).isInstanceOf(FacilityTwice.class);
        assertThatThrownBy(() -> rename(scanner, "GYM")).isInstanceOf(FacilityTwice.class);
        rename(scanner, "ULTRASOUND");
        Callers.run(owner, () -> facilities.archive(room));
        assertThat(offered()).containsExactly("Gym", "ULTRASOUND");
        FacilityId other = add(FacilityKind.ROOM, "Room 1");
        assertThatThrownBy(() -> Callers.run(owner, () -> facilities.restore(room)))
                .isInstanceOf(FacilityTwice.class);
        rename(other, "Room 2");
        Callers.run(owner, () -> facilities.restore(room));
        assertThat(offered()).containsExactly("Gym", "Room 1", "Room 2", "ULTRASOUND");
        assertThat(database.ask(
                        practice.id(),
                        "select distinct action from audit_entry where subject_type = 'facility' order by 1"))
                .containsExactly("CREATE", "UPDATE");
    }

    @Test
    @DisplayName("LOC-9 a location offers at most 60, also when two users add at once")
    void enough() throws Exception {
        for (int i = 0; i < 57; i++) {
            add(FacilityKind.ROOM, "Cabin " + i);
        }
        List<Together.Result<Object>> results = Together.run(4, i -> () -> add(FacilityKind.EQUIPMENT, "Another " + i));
        assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(2);
        assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(TooManyFacilities.class));
    }

    @Test
    @DisplayName("LOC-9 another practice's room is as if it did not exist, to keep and to book")
    void twoPractices() {
        Opened other = aPractice.open(0);
        PatientId theirs = aPractice.patient(other, "Tui");
        for (Runnable act : List.<Runnable>of(
                () -> facilities.archive(room),
                () -> facilities.restore(room),
                () -> facilities.rename(room, new FacilityName("Mine")),
                () -> facilities.add(location, FacilityKind.ROOM, new FacilityName("Mine")),
                () -> scheduling.book(booking(other.practitioner(), TEN, theirs, room)))) {
            assertThatThrownBy(() -> Callers.run(other.owner(), act)).isInstanceOf(NotFound.class);
        }
        assertThat(Callers.get(other.owner(), facilities::offered)).isEmpty();
    }

    @Test
    @Tag("ASVS-2.3.4")
    @DisplayName(
            "LOC-10 fifty bookings of one room by different practitioners at once: one has it, the others are told who")
    void fiftyOnOneRoom() throws Exception {
        List<UserId> staff = new ArrayList<>(List.of(practice.practitioner(), colleague));
        while (staff.size() < 10) {
            staff.add(person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL).id());
        }
        List<Together.Result<AppointmentId>> results = Together.run(
                50,
                i -> () -> Callers.get(
                        owner,
                        () -> scheduling.book(booking(
                                staff.get(i % 10), TEN.plusSeconds(60L * (i % 7)), i % 2 == 0 ? ines : omar, room))));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                .hasSize(49)
                .allSatisfy(refusal -> assertThat(((RuleBroken) refusal).details())
                        .containsKeys("practitioner", "from", "to", "with"));
        assertThat(results.stream().map(Together.Result::refusal).filter(FacilityTaken.class::isInstance))
                .isNotEmpty();
        assertThat(count("appointment")).isOne();
        assertThat(count("calendar_claim")).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "LOC-10 two rooms wanted in either order by many at once: nobody waits for ever, no room is given twice")
    void twoRooms() throws Exception {
        FacilityId gym = add(FacilityKind.ROOM, "Gym");
        List<Together.Result<AppointmentId>> results = Together.run(
                24,
                i -> () -> Callers.get(
                        owner,
                        () -> scheduling.book(
                                i % 2 == 0
                                        ? booking(practice.practitioner(), TEN, ines, room, gym)
                                        : booking(colleague, TEN, omar, gym, room))));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(count("calendar_claim")).isEqualTo(3);
    }

    @Test
    @DisplayName("LOC-10 the database refuses one room in two appointments even past all doors")
    void theConstraintIsTheLastWord() throws Exception {
        AppointmentId first = book(practice.practitioner(), TEN, ines, room);
        AppointmentId second = book(colleague, TEN.plus(WEEK), omar, room);
        assertThatThrownBy(() -> database.change(
                        practice.id(),
                        "update calendar_claim set period = (select c.period from calendar_claim c where c.appointment_id = ?"
                                + " limit 1) where appointment_id = ?",
                        first.value(),
                        second.value()))
                .hasStackTraceContaining("calendar_claim_no_double_booking");
    }

    @Test
    @DisplayName("LOC-9 rooms are kept over a move; cancelling frees them, Undo takes them again if they are free")
    void moved() {
        AppointmentId visit = book(practice.practitioner(), TEN, ines, room);
        Callers.run(owner, () -> scheduling.move(visit, TEN.plus(WEEK), 50));
        assertThat(rooms(visit)).containsExactly("Room 1");
        book(colleague, TEN, omar, room);
        assertThatThrownBy(() -> Callers.run(owner, () -> scheduling.move(visit, TEN, 50)))
                .isInstanceOf(FacilityTaken.class);

        CalledOff at = Callers.get(owner, () -> cancellations.cancel(visit, CallOff.of(ines)));
        AppointmentId instead = book(colleague, TEN.plus(WEEK), omar, room);
        assertThatThrownBy(() -> Callers.run(owner, () -> cancellations.undo(at)))
                .isInstanceOfSatisfying(
                        FacilityTaken.class,
                        taken -> assertThat(taken.details())
                                .containsEntry("facility", "Room 1")
                                .containsEntry("with", "Omar Example"));
        Callers.run(owner, () -> cancellations.cancel(instead, CallOff.of(omar)));
        Callers.run(owner, () -> cancellations.undo(at));
        assertThatThrownBy(() -> book(colleague, TEN.plus(WEEK), omar, room)).isInstanceOf(FacilityTaken.class);
    }

    @Test
    @DisplayName("LOC-9 rooms are chosen and given back by a change, and go when the appointment leaves the clinic")
    void changed() throws Exception {
        FacilityId gym = add(FacilityKind.ROOM, "Gym");
        AppointmentId visit = book(practice.practitioner(), TEN, ines, room);
        change(visit, AppointmentLocation.CLINIC, gym);
        assertThat(rooms(visit)).containsExactly("Gym");
        AppointmentId next = book(colleague, TEN, omar, room);
        assertThatThrownBy(() -> change(next, AppointmentLocation.CLINIC, room, gym))
                .isInstanceOf(FacilityTaken.class);
        change(visit, AppointmentLocation.PHONE, gym);
        assertThat(rooms(visit)).isEmpty();
        change(next, AppointmentLocation.CLINIC, room, gym);
        assertThat(rooms(next)).containsExactly("Gym", "Room 1");
        assertThat(database.ask(
                        practice.id(),
                        "select changes from audit_entry where subject_type = 'appointment' and action = 'CREATE'"))
                .anyMatch(changes -> changes.contains("Room 1"));
    }

    @Test
    @DisplayName("LOC-9 an archived room is chosen no more and stays where it is; rooms of two locations are refused")
    void refused() {
        AppointmentId visit = book(practice.practitioner(), TEN, ines, room);
        Callers.run(owner, () -> facilities.archive(room));
        assertThatThrownBy(() -> book(colleague, TEN.plus(WEEK), omar, room)).isInstanceOf(FacilityNotOffered.class);
        FacilityId gym = add(FacilityKind.ROOM, "Gym");
        change(visit, AppointmentLocation.CLINIC, room, gym);
        assertThat(rooms(visit)).containsExactly("Gym", "Room 1");
        LocationId elsewhere = Callers.get(
                owner,
                () -> locations.add(new LocationDetails(
                        "Zebra Lane", null, null, null, null, "Australia/Sydney", HoursColour.BLUE)));
        FacilityId far =
                Callers.get(owner, () -> facilities.add(elsewhere, FacilityKind.ROOM, new FacilityName("Room 1")));
        assertThatThrownBy(() -> book(colleague, TEN, omar, gym, far)).isInstanceOf(FacilitiesApart.class);
    }

    @Test
    @DisplayName(
            "LOC-10 ACC-7 whoever does not see the other appointment is told that the room is taken, and not by whom")
    void hidden() {
        book(practice.practitioner(), TEN, ines, room);
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        PatientId own = aPractice.patient(practice, "Pia");
        Callers.get(owner, () -> scheduling.book(booking(narrow.id(), TEN.plus(WEEK), own)));
        Caller caller = caller(practice, narrow);
        assertThatThrownBy(() -> Callers.get(caller, () -> scheduling.book(booking(narrow.id(), TEN, own, room))))
                .isInstanceOfSatisfying(
                        FacilityNotFree.class,
                        taken -> assertThat(taken.details()).containsOnlyKeys("facility"));
    }

    @Test
    @DisplayName(
            "LOC-9 APT-12 each appointment of a series has the rooms; a date on which one is taken is listed by name")
    void inSeries() {
        book(colleague, TEN.plus(WEEK), omar, room);
        SeriesAnswer answer = bookSeries(Set.of());
        assertThat(answer.conflicts())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(SeriesConflict.Kind.FACILITY))
                .satisfies(one -> assertThat(one.found()).isNotNull())
                .satisfies(one -> assertThat(one.with()).isEqualTo("Omar Example"));
        SeriesAnswer saved = bookSeries(Set.of(answer.conflicts().get(0).date()));
        assertThat(saved.count()).isEqualTo(2);
        AppointmentId first = Objects.requireNonNull(saved.first());
        assertThat(rooms(first)).containsExactly("Room 1");
        assertThatThrownBy(() -> book(colleague, TEN.plus(WEEK.multipliedBy(2)), omar, room))
                .isInstanceOf(FacilityTaken.class);
        Callers.run(
                owner,
                () -> series.move(first, TEN.plus(Duration.ofHours(2)), 50, SeriesScope.ALL, true, Agreed.NOTHING));
        book(colleague, TEN.plus(WEEK.multipliedBy(2)), omar, room);
        assertThatThrownBy(() -> book(colleague, TEN.plus(WEEK.multipliedBy(2)).plus(Duration.ofHours(2)), omar, room))
                .isInstanceOf(FacilityTaken.class);
    }

    private SeriesAnswer bookSeries(Set<LocalDate> leaveOut) {
        Repetition weekly = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 3, null);
        return Callers.get(
                owner,
                () -> series.book(
                        booking(practice.practitioner(), TEN, ines, room), weekly, leaveOut, true, Agreed.NOTHING));
    }

    private FacilityId add(FacilityKind kind, String name) {
        return Callers.get(owner, () -> facilities.add(location, kind, new FacilityName(name)));
    }

    private void rename(FacilityId id, String name) {
        Callers.run(owner, () -> facilities.rename(id, new FacilityName(name)));
    }

    private List<String> offered() {
        return Callers.get(owner, facilities::offered).stream()
                .map(FacilityCard::name)
                .toList();
    }

    private List<String> rooms(AppointmentId id) {
        return Callers.get(owner, () -> queries.facilities(List.of(id))).getOrDefault(id, List.of()).stream()
                .map(FacilityCard::name)
                .toList();
    }

    private AppointmentId book(UserId practitioner, Instant start, PatientId patient, FacilityId... rooms) {
        return Callers.get(owner, () -> scheduling.book(booking(practitioner, start, patient, rooms)));
    }

    private void change(AppointmentId id, AppointmentLocation to, FacilityId... rooms) {
        Callers.run(owner, () -> {
            var detail = queries.appointment(id);
            scheduling.change(
                    id,
                    detail.version(),
                    new ChangeAppointment(
                            detail.start(),
                            50,
                            to,
                            List.of(detail.patients().get(0).patient().id()),
                            null,
                            null,
                            Set.of(rooms),
                            null));
        });
    }

    private static BookAppointment booking(UserId practitioner, Instant start, PatientId patient, FacilityId... rooms) {
        return new BookAppointment(
                practitioner, start, 50, AppointmentLocation.CLINIC, List.of(patient), null, null, Set.of(rooms), null);
    }

    private long count(String table) throws Exception {
        return database.count(practice.id(), "select count(*) from " + table);
    }
}
