package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.access.Relationships;
import health.praxis.audit.Audit;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Times that are offered to several patients, of whom the first to answer gets it (WL-7, WL-8). */
@Stateless
@Door
public class OfferedTimes {

    @Inject
    private Appointments appointments;

    @Inject
    private PractitionersTime time;

    @Inject
    private CalendarClaims claims;

    @Inject
    private PatientsToBook patients;

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

    /**
     * That this could be booked now, for each of its patients. Nothing is held. The refusals are those of {@link
     * Scheduling#book}.
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void requireFree(BookAppointment command) {
        BookAppointment one = command.forOne();
        Appointment wanted = new Appointment(Callers.current().requirePractice(), one, clock.instant());
        calendars.require(command.practitioner());
        patients.require(command.patients());
        time.requireFree(wanted.id(), wanted.wanted());
    }

    /**
     * Books as {@link Scheduling#book} does, for a patient who answered; whoever asks at the same moment waits. Tells {@link
     * AppointmentBooked}.
     *
     * @return empty, with nothing changed, when the practitioner has given the time to something else or takes no more
     * @throws PatientNotBookable when one of them cannot be chosen (APT-19)
     * @throws NotFound when the caller's practice group has no such practitioner or patient
     */
    @Allowed(Right.WORK)
    public Optional<AppointmentId> take(BookAppointment command) {
        Appointment appointment = new Appointment(Callers.current().requirePractice(), command, clock.instant());
        patients.require(command.patients());
        claims.queueUpFor(List.of(appointment.wanted()));
        if (!time.isBookable(command.practitioner())
                || !claims.taken(command.practitioner(), appointment.slot()).isEmpty()) {
            return Optional.empty();
        }
        time.take(appointment.id(), appointment.wanted(), () -> appointments.add(appointment));
        relationships.treats(command.practitioner(), appointment.patientIds());
        audit.record(AppointmentHistory.ofBooking(appointment, "booked from the waiting list"));
        booked.fire(new AppointmentBooked(appointment.id()));
        return Optional.of(appointment.id());
    }
}
