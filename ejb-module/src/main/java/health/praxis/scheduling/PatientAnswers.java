package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a patient's own answer to a reminder changes (REM-18). */
@Stateless
@Door
public class PatientAnswers {

    @Inject
    private Appointments appointments;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** One patient's part in an appointment. */
    public record Part(AppointmentId appointment, PatientId patient) {}

    /** Of these appointments, the parts whose answer is still waited for: not begun, Booked or Check response. */
    @Allowed(Right.WORK)
    public Set<Part> waiting(Collection<AppointmentId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        return appointments.all(ids).stream()
                .flatMap(appointment ->
                        appointment.unanswered(now).stream().map(patient -> new Part(appointment.id(), patient)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Sets a patient's status as they answered, unless the appointment has begun or its status is none that an answer
     * changes (STA-6): then all stays.
     *
     * @param status Confirmed, Rejected or Check response
     * @return whether the patient's part has that status now
     */
    @Allowed(Right.WORK)
    public boolean answer(AppointmentId id, PatientId patient, AppointmentStatus status) {
        Appointment appointment = appointments.oneToChange(id).orElse(null);
        if (appointment == null) {
            return false;
        }
        AppointmentStatus before = appointment.answer(patient, status, clock.instant());
        if (before != null) {
            audit.record(AuditEvent.of(Action.UPDATE, "appointment", id.value())
                    .patient(patient)
                    .describe("answered by text message")
                    .change("status", before, status));
        }
        return appointment.statuses().get(patient) == status;
    }
}
