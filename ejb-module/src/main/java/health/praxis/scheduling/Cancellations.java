package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The ways in which an appointment does not take place (APT-13): cancelled, missed, deleted; and the way back. Locks are taken
 * as in {@link Scheduling}.
 */
@Stateless
@Door
public class Cancellations {

    /** How long patients are not written to, so that Undo comes in time. */
    private static final Duration UNDO_TIME = Duration.ofSeconds(30);

    private static final int MOST_EARLIER = 3;

    @Inject
    private Appointments appointments;

    @Inject
    private CancellationRows rows;

    @Inject
    private CallingOff callingOff;

    @Inject
    private PractitionersTime time;

    @Inject
    private TypeChoice types;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentCalledOff> calledOff;

    @Inject
    private Event<CancellationUndone> undone;

    @Inject
    private Event<AppointmentDeleted> deleted;

    /**
     * Cancels an appointment for these patients; for the last of them its time is free again (STA-5). It stays on record.
     * Tells {@link AppointmentCalledOff}; messages about it wait for half a minute.
     *
     * @return when, for {@link #undo}
     * @throws NotFound when the caller's practice group has no such appointment, or offers no such reason
     * @throws AppointmentCancelled when it was cancelled before
     * @throws AppointmentEditedMeanwhile when one of these patients is not expected any more
     * @throws NoPatients without a patient
     */
    @Allowed(Right.CALENDAR_EDIT)
    public Instant cancel(AppointmentId id, @Valid CallOff how) {
        Appointment appointment = toChange(id);
        Instant at = clock.instant();
        note(appointment, how, AppointmentStatus.CANCELLED, at);
        if (appointment.isCancelled()) {
            time.release(id);
        }
        Instant tellAt = how.tell() ? at.plus(UNDO_TIME) : null;
        calledOff.fire(new AppointmentCalledOff(id, how.patients(), appointment.isCancelled(), at, tellAt));
        return at;
    }

    /**
     * Marks these patients as not having attended, from the start on; the time stays taken (STA-5), and nobody is written to.
     *
     * @return when, for {@link #undo}
     * @throws NotFound when the caller's practice group has no such appointment, or offers no such reason
     * @throws NotBegun before the start
     * @throws AwaitsApproval when it waits for approval: who was never told of it has not missed it (OBK-9)
     * @throws AppointmentCancelled when it was cancelled
     * @throws AppointmentEditedMeanwhile when one of these patients is not expected any more
     * @throws NoPatients without a patient
     */
    @Allowed(Right.CALENDAR_EDIT)
    public Instant didNotAttend(AppointmentId id, @Valid CallOff how) {
        Appointment appointment = toChange(id);
        Instant at = clock.instant();
        if (at.isBefore(appointment.slot().start())) {
            throw new NotBegun();
        }
        if (appointment.facts().awaiting()) {
            throw new AwaitsApproval();
        }
        note(appointment, how, AppointmentStatus.DID_NOT_ATTEND, at);
        return at;
    }

    /**
     * Takes back what was done at this moment, for those whose status nobody has changed since. Who had not been told yet is
     * not told; whoever had is told that the appointment takes place. Tells {@link CancellationUndone}.
     *
     * @param at as {@link #cancel} or {@link #didNotAttend} answered it
     * @throws NotFound when the caller's practice group has no such appointment
     * @throws NothingToUndo when nothing of it stands any more
     * @throws SlotTaken when the time has gone to another appointment meanwhile
     * @throws FacilityTaken when a room or equipment has, or {@link FacilityNotFree}
     * @throws PractitionerNotBookable when the practitioner was deactivated meanwhile
     * @throws GroupFull when a place in a group has gone to another patient meanwhile (APT-8)
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void undo(AppointmentId id, Instant at) {
        Appointment appointment = toChange(id);
        Map<PatientId, AppointmentStatus> outcomes = appointment.statuses();
        Map<PatientId, AppointmentStatus> before = rows.takeBack(id, at);
        if (before.isEmpty()) {
            throw new NothingToUndo();
        }
        boolean wasOff = appointment.isCancelled();
        Instant now = clock.instant();
        before.forEach((patient, status) -> appointment.set(patient, status, now));
        types.requirePlaces(List.of(appointment));
        if (wasOff && !appointment.isCancelled()) {
            time.take(id, appointment.wanted(), () -> {});
        }
        before.forEach((patient, status) -> audit.record(AuditEvent.of(Action.UPDATE, "appointment", id.value())
                .patient(patient)
                .describe("undone")
                .change("status", outcomes.get(patient), status)));
        if (outcomes.get(before.keySet().iterator().next()) == AppointmentStatus.CANCELLED) {
            undone.fire(new CancellationUndone(id, before.keySet(), at));
        }
    }

    /**
     * Deletes an appointment, cancelled or not: only the user action history keeps that it was. Tells
     * {@link AppointmentDeleted}; rooms above may refuse because something has to stay.
     *
     * @throws NotFound when the caller's practice group has no such appointment
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void delete(AppointmentId id) {
        Appointment appointment = toChange(id);
        deleted.fire(new AppointmentDeleted(id));
        TimeSlot slot = appointment.slot();
        Collection<PatientId> patients = appointment.patientIds();
        if (!appointment.isCancelled()) {
            time.release(id);
        }
        appointments.remove(appointment);
        audit.record(AuditEvent.of(Action.DELETE, "appointment", id.value())
                .patients(patients)
                .describe("deleted")
                .change("start", slot.start(), null)
                .change("end", slot.end(), null));
    }

    /**
     * When and why this appointment's patients cancelled or missed it, and what else they cancelled or missed, of what the
     * caller may see (APT-17).
     *
     * @throws NotFound when the caller's practice group has no such appointment
     */
    @Allowed(Right.CALENDAR_VIEW)
    public AbsentPatients absences(AppointmentId id) {
        Appointment appointment = appointments.one(id).orElseThrow(() -> new NotFound("appointment"));
        Collection<PatientId> patients = appointment.patientIds();
        AbsentPatients found = new AbsentPatients(rows.here(id), patients.isEmpty() ? Map.of() : earlier(patients, id));
        if (!found.earlier().isEmpty()) {
            audit.record(AuditEvent.of(Action.VIEW, "appointment", shown(found))
                    .patients(found.earlier().keySet())
                    .describe("earlier cancellations"));
        }
        return found;
    }

    private Map<PatientId, Absences> earlier(Collection<PatientId> patients, AppointmentId except) {
        return rows.earlier(patients, except, MOST_EARLIER);
    }

    private static List<UUID> shown(AbsentPatients found) {
        return found.earlier().values().stream()
                .flatMap(absences -> absences.latest().stream())
                .map(earlier -> earlier.appointment().value())
                .distinct()
                .toList();
    }

    /** For these patients, who are still expected. */
    private void note(Appointment appointment, CallOff how, AppointmentStatus outcome, Instant at) {
        appointment.expectStill(how.patients());
        callingOff.note(List.of(appointment), how, outcome, at);
    }

    private Appointment toChange(AppointmentId id) {
        return appointments.oneToChange(id).orElseThrow(() -> new NotFound("appointment"));
    }
}
