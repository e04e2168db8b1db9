package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The ways in which an appointment does not take place (APT-13): cancelled, missed, deleted; and the way back. Locks are taken
 * as in {@link Scheduling}.
 */
@Stateless
@Door
public class Cancellations {

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
    private SeriesTime times;

    @Inject
    private TimesBack former;

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
    private Event<SeriesCancellationUndone> severalUndone;

    @Inject
    private Event<AppointmentDeleted> deleted;

    /**
     * Cancels an appointment for these patients; for the last of them its time is free again (STA-5). It stays on record.
     * Tells {@link AppointmentCalledOff}; messages about it wait for half a minute.
     *
     * @return its way back, for {@link #undo}
     * @throws NotFound when the caller's practice group has no such appointment, or offers no such reason
     * @throws AppointmentCancelled when it was cancelled before
     * @throws AppointmentEditedMeanwhile when one of these patients is not expected any more
     * @throws NoPatients without a patient
     */
    @Allowed(Right.CALENDAR_EDIT)
    public CalledOff cancel(AppointmentId id, @Valid CallOff how) {
        Appointment appointment = toChange(id);
        Instant at = clock.instant();
        Agreed overlaps = time.shared(List.of(appointment.wanted()), List.of(id));
        note(appointment, how, AppointmentStatus.CANCELLED, at);
        if (appointment.isCancelled()) {
            time.release(id);
        }
        calledOff.fire(new AppointmentCalledOff(
                id, how.patients(), appointment.isCancelled(), at, CallingOff.tellAt(how, at)));
        return new CalledOff(List.of(id), how.patients().size(), overlaps, at);
    }

    /**
     * Marks these patients as not having attended, from the start on; the time stays taken (STA-5), and nobody is written to.
     *
     * @return its way back, for {@link #undo}
     * @throws NotFound when the caller's practice group has no such appointment, or offers no such reason
     * @throws NotBegun before the start
     * @throws AwaitsApproval when it waits for approval: who was never told of it has not missed it (OBK-9)
     * @throws AppointmentCancelled when it was cancelled
     * @throws AppointmentEditedMeanwhile when one of these patients is not expected any more
     * @throws NoPatients without a patient
     */
    @Allowed(Right.CALENDAR_EDIT)
    public CalledOff didNotAttend(AppointmentId id, @Valid CallOff how) {
        Appointment appointment = toChange(id);
        Instant at = clock.instant();
        if (at.isBefore(appointment.slot().start())) {
            throw new NotBegun();
        }
        if (appointment.facts().awaiting()) {
            throw new AwaitsApproval();
        }
        note(appointment, how, AppointmentStatus.DID_NOT_ATTEND, at);
        return new CalledOff(List.of(id), how.patients().size(), Agreed.NOTHING, at);
    }

    /**
     * Takes back what was called off: of one appointment for those whose status nobody has changed since, of several for all
     * or for none. What was overlapped with on purpose may be again, if it is where it was. Who had not been told yet is not
     * told; whoever had is told that the appointment takes place. Tells {@link CancellationUndone}, or
     * {@link SeriesCancellationUndone} about several.
     *
     * @param off as {@link #cancel}, {@link #didNotAttend} or {@link Series#cancel} answered it
     * @throws NotFound when the caller's practice group has none of these appointments
     * @throws NothingToUndo when nothing of it stands any more
     * @throws ChangedSinceCancelled when one of several does not
     * @throws SlotTaken when the time has gone to another appointment meanwhile
     * @throws FacilityTaken when a room or equipment has, or {@link FacilityNotFree}
     * @throws PractitionerNotBookable when the practitioner was deactivated meanwhile
     * @throws GroupFull when a place in a group has gone to another patient meanwhile (APT-8)
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void undo(CalledOff off) {
        List<Appointment> all = appointments.allToChange(off.ids());
        if (all.isEmpty()) {
            throw new NotFound("appointment");
        }
        List<Appointment> wereOff =
                all.stream().filter(Appointment::isCancelled).toList();
        Instant now = clock.instant();
        Map<AppointmentId, Map<PatientId, AppointmentStatus>> before = rows.takeBack(off.ids(), off.at());
        List<Back> back = all.stream()
                .flatMap(one -> Stream.ofNullable(before.get(one.id())).map(own -> Back.of(one, own, now)))
                .toList();
        if (back.isEmpty()) {
            throw new NothingToUndo();
        }
        int stands = back.stream().mapToInt(one -> one.before().size()).sum();
        if (off.ids().size() > 1 && stands < off.parts()) {
            throw new ChangedSinceCancelled();
        }
        types.requirePlaces(back.stream().map(Back::appointment).toList());
        takeAgain(wereOff.stream().filter(one -> !one.isCancelled()).toList(), off.overlaps());
        back.stream()
                .flatMap(one -> AppointmentHistory.ofStatuses(one.appointment(), one.outcomes(), "undone"))
                .forEach(audit::record);
        List<CancellationUndone> news = back.stream()
                .filter(Back::wasCancelled)
                .map(one -> new CancellationUndone(
                        one.appointment().id(), one.before().keySet(), off.at()))
                .toList();
        if (news.size() == 1) {
            undone.fire(news.get(0));
        } else if (!news.isEmpty()) {
            severalUndone.fire(new SeriesCancellationUndone(news));
        }
    }

    private void takeAgain(List<Appointment> again, Agreed overlaps) {
        if (!again.isEmpty()) {
            UserId practitioner = again.get(0).practitioner();
            times.requireBookable(practitioner);
            List<Wanted> wanted = again.stream().map(Appointment::wanted).toList();
            List<SeriesConflict> conflicts = former.look(
                    practitioner, wanted, again.stream().map(Appointment::id).toList(), overlaps);
            times.take(again, conflicts);
        }
    }

    /**
     * An appointment, and where its patients stand again.
     *
     * @param outcomes where all of them stood
     */
    private record Back(
            Appointment appointment,
            Map<PatientId, AppointmentStatus> before,
            Map<PatientId, AppointmentStatus> outcomes) {

        static Back of(Appointment appointment, Map<PatientId, AppointmentStatus> before, Instant now) {
            Map<PatientId, AppointmentStatus> outcomes = appointment.statuses();
            before.forEach((patient, status) -> appointment.set(patient, status, now));
            return new Back(appointment, before, outcomes);
        }

        boolean wasCancelled() {
            return outcomes.get(before.keySet().iterator().next()) == AppointmentStatus.CANCELLED;
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
