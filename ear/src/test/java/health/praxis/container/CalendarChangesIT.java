package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarChanges;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The number by which an open calendar knows that it has to look again. */
@ExtendWith(ArquillianExtension.class)
class CalendarChangesIT extends WithStaff {

    private static final Instant NOON = Instant.parse("2030-03-05T01:00:00Z");
    private static final Instant MORNING = NOON.minusSeconds(4 * 3600);
    private static final Instant NIGHT = NOON.plusSeconds(12 * 3600);

    @Inject
    private CalendarChanges changes;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Cancellations cancellations;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private PersonalCalendar personal;

    private Opened practice;
    private PatientId patient;
    private Caller colleague;

    @BeforeEach
    void twoPeople() {
        practice = aPractice.open(0);
        patient = aPractice.patient(practice, "Ines");
        colleague = caller(practice, person(practice, Role.ADMINISTRATOR, AccessLevel.FULL));
    }

    @Test
    @DisplayName(
            "CAL-1 booking, moving, changing, a status, cancelling: each tells a colleague's calendar, looking does not")
    void everyAct() {
        Optional<String> nothing = seen(colleague);
        assertThat(nothing).isEmpty();
        AppointmentId id = book(NOON);
        Optional<String> booked = differs(nothing);
        Callers.run(practice.owner(), () -> scheduling.move(id, NOON.plusSeconds(1800), 30));
        Optional<String> moved = differs(booked);
        Callers.run(practice.owner(), () -> scheduling.setStatus(id, patient, AppointmentStatus.ARRIVED));
        Optional<String> arrived = differs(moved);
        Callers.get(practice.owner(), () -> queries.calendar(List.of(practice.practitioner()), MORNING, NIGHT));
        assertThat(seen(colleague)).isEqualTo(arrived).isEqualTo(seen(practice.owner()));
        Callers.run(practice.owner(), () -> cancellations.cancel(id, CallOff.of(patient)));
        differs(arrived);
    }

    @Test
    @DisplayName("CAL-12 a personal appointment kept, changed and deleted tells it too")
    void personalAppointments() {
        PersonalAppointmentId lunch =
                Callers.get(practice.owner(), () -> personal.keep(practice.practitioner(), details("Lunch")));
        Optional<String> kept = differs(Optional.empty());
        Callers.run(practice.owner(), () -> personal.change(lunch, 0, details("Supervision")));
        differs(kept);
        Callers.run(practice.owner(), () -> personal.delete(lunch));
        assertThat(seen(colleague)).isEmpty();
    }

    @Test
    @DisplayName("CAL-1 what lies outside the shown days, and the end of a day before, tells nothing")
    void otherDays() {
        book(NIGHT);
        book(MORNING.minusSeconds(1800));
        assertThat(seen(colleague)).isEmpty();
        book(MORNING.minusSeconds(900 * 60));
        assertThat(seen(colleague)).isEmpty();
    }

    @Test
    @DisplayName(
            "ACC-1 ORG-2 a calendar that is hidden, and another practice's, is as still as one that does not exist")
    void hidden() {
        book(NOON);
        Caller narrow = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        Caller stranger = aPractice.open(0).owner();
        assertThat(seen(narrow)).isEmpty();
        assertThat(seen(stranger)).isEmpty();
        assertThat(Callers.get(colleague, () -> changes.version(List.of(UserId.random()), MORNING, NIGHT)))
                .isEmpty();
        assertThat(Callers.get(colleague, () -> changes.version(List.of(), MORNING, NIGHT)))
                .isEmpty();
        assertThat(seen(colleague)).isPresent();
    }

    @Test
    @DisplayName("CAL-1 the number names nobody: digits alone")
    void digitsAlone() {
        book(NOON);
        assertThat(seen(colleague).orElseThrow()).matches("-?[0-9]+");
    }

    private Optional<String> differs(Optional<String> before) {
        Optional<String> after = seen(colleague);
        assertThat(after).isPresent().isNotEqualTo(before);
        return after;
    }

    private Optional<String> seen(Caller caller) {
        return Callers.get(caller, () -> changes.version(List.of(practice.practitioner()), MORNING, NIGHT));
    }

    private AppointmentId book(Instant start) {
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(), start, 30, AppointmentLocation.CLINIC, List.of(patient), null)));
    }

    private static PersonalDetails details(String title) {
        return new PersonalDetails(title, null, NOON, 60, PersonalColour.GREY, null);
    }
}
