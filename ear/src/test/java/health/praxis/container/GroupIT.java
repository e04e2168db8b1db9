package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.Relationships;
import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.GroupFull;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Group appointments, which take patients until they are full (APT-8). */
@ExtendWith(ArquillianExtension.class)
class GroupIT extends WithStaff {

    @Inject
    private AppointmentTypes types;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Series series;

    @Inject
    private Relationships relationships;

    @Inject
    private Database database;

    private Opened practice;
    private Caller owner;
    private AppointmentTypeId three;
    private Instant start;

    @BeforeEach
    void aGroupOfThree() {
        practice = aPractice.open(100);
        owner = practice.owner();
        start = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        three = Callers.get(owner, () -> {
            types.turn(true);
            return types.add(AppointmentTypeIT.group("Pilates", 3));
        });
    }

    @Test
    @Tag("ASVS-2.3.4")
    @DisplayName(
            "APT-8 fifty clients ask for the last place at once: one gets it, forty-nine are told it is full, 3 of 3")
    void fiftyOnTheLastPlace() throws Exception {
        AppointmentId group = book(patients(2));
        List<PatientId> wanting = patients(50);
        List<Together.Result<Boolean>> results = Together.run(
                50,
                i -> () -> Callers.get(owner, () -> {
                    scheduling.addPatient(group, wanting.get(i));
                    return true;
                }));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(49)
                .allSatisfy(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                GroupFull.class,
                                full -> assertThat(full.details())
                                        .containsEntry("places", 3)
                                        .containsEntry("name", "Pilates")));
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from appointment_patient where appointment_id = ?",
                        group.value()))
                .isEqualTo(3);
        assertThat(detail(owner, group).takingPart()).isEqualTo(3);
    }

    @Test
    @DisplayName("APT-8 who is added is written to, and nobody else")
    void onlyTheNewcomer() throws Exception {
        List<PatientId> two = patients(2);
        AppointmentId group = book(two);
        String told = "select count(*) from reminder where type = 'NEW_APPOINTMENT' and patient_id = ?";
        long before = database.count(practice.id(), told, two.get(0).value());
        PatientId third = aPractice.patient(practice, "Third");
        Callers.run(owner, () -> scheduling.addPatient(group, third));
        assertThat(database.count(practice.id(), told, third.value())).isEqualTo(before);
        assertThat(database.count(practice.id(), told, two.get(0).value())).isEqualTo(before);
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from reminder where type = 'CHANGED_APPOINTMENT' and appointment_id = ?",
                        group.value()))
                .isZero();
    }

    @Test
    @DisplayName("APT-8 each patient has a status; who cancels frees a place, and comes back only while there is one")
    void freed() {
        List<PatientId> all = patients(3);
        AppointmentId group = book(all);
        assertThat(detail(owner, group).freePlaces()).isZero();
        PatientId fourth = aPractice.patient(practice, "Fourth");
        full(() -> scheduling.addPatient(group, fourth));
        CalledOff cancelled = Callers.get(owner, () -> cancellations.cancel(group, CallOff.of(all.get(0))));
        assertThat(detail(owner, group).freePlaces()).isOne();
        Callers.run(owner, () -> scheduling.addPatient(group, fourth));
        full(() -> scheduling.setStatus(group, all.get(0), AppointmentStatus.BOOKED));
        full(() -> cancellations.undo(cancelled));
        full(() -> scheduling.addPatient(group, all.get(0)));
        Callers.run(owner, () -> scheduling.setStatus(group, all.get(1), AppointmentStatus.CANCELLED));
        Callers.run(owner, () -> scheduling.addPatient(group, all.get(0)));
        Callers.run(owner, () -> scheduling.addPatient(group, all.get(0)));
        assertThat(detail(owner, group).takingPart()).isEqualTo(3);
    }

    @Test
    @DisplayName("APT-8 nobody books more patients into a group than it has places, alone or in a series")
    void bookedTooFull() {
        full(() -> scheduling.book(command(patients(4))));
        Repetition weekly = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 2, null);
        full(() -> series.book(command(patients(4)), weekly, Set.of(), true, Agreed.NOTHING));
        assertThat(Callers.get(
                        owner,
                        () -> queries.calendar(
                                List.of(practice.practitioner()), start, start.plus(30, ChronoUnit.DAYS))))
                .isEmpty();
    }

    @Test
    @DisplayName("APT-8 more places are there at once; fewer send nobody away, and let nobody in")
    void otherPlaces() {
        AppointmentId group = book(patients(3));
        Callers.run(owner, () -> types.change(three, AppointmentTypeIT.group("Pilates", 4)));
        Callers.run(owner, () -> scheduling.addPatient(group, aPractice.patient(practice, "Fourth")));
        Callers.run(owner, () -> types.change(three, AppointmentTypeIT.group("Pilates", 2)));
        full(() -> scheduling.addPatient(group, aPractice.patient(practice, "Fifth")));
        Callers.run(owner, () -> scheduling.move(group, start.plusSeconds(7200), 30));
        assertThat(detail(owner, group).takingPart()).isEqualTo(4);
        assertThat(detail(owner, group).freePlaces()).isZero();
    }

    @Test
    @DisplayName("APT-8 ACC-7 a group is full also for somebody who does not see everybody in it")
    void hiddenFromOne() {
        Person colleague = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        List<PatientId> all = patients(3);
        AppointmentId group = book(all);
        Callers.run(owner, () -> relationships.revoke(all.get(0), colleague.id()));
        Caller narrow = caller(practice, colleague);
        AppointmentDetail seen = detail(narrow, group);
        assertThat(seen.patients()).hasSize(2);
        assertThat(seen.takingPart()).isEqualTo(3);
        PatientId fourth = aPractice.patient(practice, "Fourth");
        assertThatThrownBy(() -> Callers.run(narrow, () -> scheduling.addPatient(group, fourth)))
                .isInstanceOf(GroupFull.class);
    }

    private void full(Runnable act) {
        assertThatThrownBy(() -> Callers.run(owner, act)).isInstanceOf(GroupFull.class);
    }

    private List<PatientId> patients(int many) {
        List<PatientId> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            made.add(aPractice.patient(practice, "Patient" + i));
        }
        return made;
    }

    private BookAppointment command(List<PatientId> patients) {
        return new BookAppointment(
                practice.practitioner(), start, 30, AppointmentLocation.CLINIC, patients, null, null, three);
    }

    private AppointmentId book(List<PatientId> patients) {
        return Callers.get(owner, () -> scheduling.book(command(patients)));
    }

    private AppointmentDetail detail(Caller who, AppointmentId id) {
        return Callers.get(who, () -> queries.appointment(id));
    }
}
