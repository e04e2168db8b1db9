package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.LocationId;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.Approvals;
import health.praxis.scheduling.Availability;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.HeldTime;
import health.praxis.scheduling.Holds;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.OnlineSettings;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotRule;
import health.praxis.scheduling.TypeDetails;
import health.praxis.scheduling.TypeLevel;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Practices whose bookings from outside may wait for approval, for tests (OBK-9). */
abstract class WithApproval extends WithAMorning {

    @Inject
    AppointmentTypes types;

    @Inject
    Approvals approvals;

    @Inject
    Availability availability;

    @Inject
    Cancellations cancellations;

    @Inject
    Holds holds;

    @Inject
    OnlineSettings settings;

    @Inject
    Scheduling scheduling;

    @Inject
    SchedulingQueries queries;

    @Inject
    ReminderQueries reminderQueries;

    @Inject
    Reminders reminders;

    @Inject
    Database database;

    @Inject
    Clock clock;

    PatientId patient;
    AppointmentTypeId hour;
    LocationId place;

    /** An hour for everybody; by e-mail the practice tells of everything. */
    @BeforeEach
    void aType() throws Exception {
        patient = aPractice.patient(practice, "Ines");
        hour = Callers.get(owner, () -> {
            types.turn(true);
            return types.add(new TypeDetails(
                    "Hour", TypeLevel.PRACTICE, null, null, 60, null, null, null, OnlineRule.ANY_TIME, 1));
        });
        place = Callers.get(owner, () -> locations.all().get(0).id());
        database.change(practice.id(), "update reminder_preference set sms = false, email = true");
    }

    void assertNothingIsToldOf(AppointmentId made) throws Exception {
        assertThat(database.count(
                        practice.id(), "select count(*) from reminder where appointment_id = ?", made.value()))
                .isZero();
        assertThat(links(made)).isZero();
        assertThat(count()).isOne();
    }

    void demandApproval() {
        Callers.run(owner, () -> settings.approve(practice.practitioner(), place, true));
    }

    AppointmentId pending(AppointmentLocation location) {
        HeldTime held = hold();
        assertThat(held.toApprove()).isTrue();
        return book(held, location);
    }

    HeldTime hold() {
        return hold(nine);
    }

    HeldTime hold(Instant start) {
        return Callers.get(owner, () -> holds.hold(practice.practitioner(), hour, start, SlotRule.STATIC));
    }

    AppointmentId book(HeldTime held, AppointmentLocation location) {
        return Callers.get(owner, () -> holds.book(held.id(), held.token(), List.of(patient), location));
    }

    BookAppointment booking(Instant start) {
        return new BookAppointment(
                practice.practitioner(), start, 60, AppointmentLocation.CLINIC, List.of(patient), null);
    }

    void approve(AppointmentId id) {
        Callers.run(owner, () -> approvals.approve(id, detail(id).version()));
    }

    void decline(AppointmentId id) {
        Callers.run(owner, () -> approvals.decline(id, CallOff.of(patient)));
    }

    AppointmentDetail detail(AppointmentId id) {
        return Callers.get(owner, () -> queries.appointment(id));
    }

    long count() {
        return Callers.get(owner, approvals::count);
    }

    List<String> statuses(AppointmentId id) throws Exception {
        return database.ask(
                practice.id(), "select status from appointment_patient where appointment_id = ?", id.value());
    }

    List<String> planned(AppointmentId id, String type) throws Exception {
        return database.ask(
                practice.id(),
                "select state from reminder where appointment_id = ? and type = ? order by created_at",
                id.value(),
                type);
    }

    long links(AppointmentId id) throws Exception {
        return database.count(practice.id(), "select count(*) from join_link where appointment_id = ?", id.value());
    }

    List<Instant> starts() {
        return Callers.get(owner, () -> availability.online(practice.practitioner(), hour, day, 1, SlotRule.STATIC))
                .stream()
                .map(slot -> slot.start())
                .toList();
    }
}
