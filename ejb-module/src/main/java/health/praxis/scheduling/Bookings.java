package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.access.Relationships;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The three steps of a single booking, whoever books: made, given its time, told. */
@Dependent
class Bookings {

    @Inject
    private Appointments appointments;

    @Inject
    private PractitionersTime time;

    @Inject
    private PatientsToBook patients;

    @Inject
    private FacilitiesToBook facilities;

    @Inject
    private TypeChoice types;

    @Inject
    private Calendars calendars;

    @Inject
    private Relationships relationships;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentBooked> booked;

    /** A new one, for whoever may be booked; it is not written yet. The refusals are those of {@link Scheduling#book}. */
    Appointment made(BookAppointment command) {
        Appointment appointment = new Appointment(Callers.current().requirePractice(), command, clock.instant());
        calendars.require(command.practitioner());
        patients.require(command.patients());
        facilities.require(appointment.facilities(), Set.of());
        types.require(command.type(), null, command.practitioner());
        types.requirePlaces(List.of(appointment));
        return appointment;
    }

    /** Gives the appointment its time; keeps it if it is new. */
    void take(Appointment appointment) {
        time.take(appointment.id(), appointment.wanted(), () -> appointments.add(appointment));
    }

    /** Writes it into the history and tells {@link AppointmentBooked}. */
    AppointmentId told(Appointment appointment, List<Conflict> conflicts) {
        relationships.treats(appointment.practitioner(), appointment.patientIds());
        String words = appointment.isUnapproved() ? "booked, pending for approval" : "booked";
        AuditEvent written = AppointmentHistory.ofBooking(appointment, words);
        audit.record(written.change("type", null, types.name(appointment.type()))
                .change("rooms", null, facilities.names(appointment.facilities()))
                .change("overlaps", null, AppointmentHistory.words(conflicts)));
        booked.fire(new AppointmentBooked(appointment.id()));
        return appointment.id();
    }
}
