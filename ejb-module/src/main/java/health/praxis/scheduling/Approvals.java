package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bookings from outside that wait until somebody in the practice approves or declines them (OBK-9). They hold their time;
 * nothing is planned or sent about them before they are approved. Whoever decides first decides: locks are taken as in
 * {@link Scheduling}.
 */
@Stateless
@Door
public class Approvals {

    @Inject
    private Appointments appointments;

    @Inject
    private Cancellations cancellations;

    @Inject
    private PracticeQueries practices;

    @Inject
    private PatientQueries patients;

    @Inject
    private NameForms forms;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentApproved> approved;

    /**
     * Books whoever waited. Tells {@link AppointmentApproved}, so that the confirmation goes out, once.
     *
     * @param version the one that was shown ({@link AppointmentDetail#version}), so that nobody approves another time
     * @throws NotFound when the caller's practice group has no such appointment
     * @throws NotAwaiting when somebody approved it before
     * @throws BookingDeclined when somebody declined or cancelled it before
     * @throws ApprovalTooLate from its start on
     * @throws AppointmentEditedMeanwhile when somebody changed it since
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void approve(AppointmentId id, long version) {
        Appointment appointment = toDecide(id);
        appointment.expect(version);
        Instant now = clock.instant();
        if (!now.isBefore(appointment.slot().start())) {
            throw new ApprovalTooLate();
        }
        Map<PatientId, AppointmentStatus> before = appointment.statuses();
        appointment.approve(now);
        AppointmentHistory.ofStatuses(appointment, before, "approved").forEach(audit::record);
        approved.fire(new AppointmentApproved(id));
    }

    /**
     * Cancels what waits, as {@link Cancellations#cancel} does: the time is free again, and patients are told, after half a
     * minute, that it could not be booked. Nothing is charged for it.
     *
     * @return its way back, for {@link Cancellations#undo}
     * @throws NotFound when the caller's practice group has no such appointment, or offers no such reason
     * @throws NotAwaiting when somebody approved it before
     * @throws BookingDeclined when somebody declined or cancelled it before
     * @throws NoPatients without a patient
     */
    @Allowed(Right.CALENDAR_EDIT)
    public CalledOff decline(AppointmentId id, @Valid CallOff how) {
        toDecide(id);
        return cancellations.cancel(id, how);
    }

    /** How many wait, of those whose calendars the caller sees. Names nobody; writes no history. */
    @Allowed(Right.CALENDAR_VIEW)
    public long count() {
        return appointments.countAwaiting();
    }

    /** Those that wait, of those whose calendars the caller sees; by start. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<AwaitingBooking> waiting() {
        List<Appointment> found = appointments.awaiting();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<PatientId, PatientCard> cards = patients.cards(
                found.stream().flatMap(one -> one.patientIds().stream()).collect(Collectors.toSet()));
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "appointment",
                        found.stream().map(one -> one.id().value()).toList())
                .patients(cards.keySet())
                .describe("bookings to approve"));
        Map<UserId, String> names = practices.practitioners().stream()
                .collect(Collectors.toMap(PractitionerCard::id, PractitionerCard::name));
        NameForm form = forms.shown();
        return found.stream()
                .map(one -> new AwaitingBooking(
                        one.id(),
                        names.getOrDefault(one.practitioner(), ""),
                        one.slot().start(),
                        one.slot().end(),
                        form.names(one.takingPart().stream().flatMap(patient -> Stream.ofNullable(cards.get(patient)))),
                        Objects.requireNonNull(ApprovalRequest.since(one.request()), "asked for")))
                .toList();
    }

    private Appointment toDecide(AppointmentId id) {
        Appointment appointment = appointments.oneToChange(id).orElseThrow(() -> new NotFound("appointment"));
        if (!appointment.isUnapproved()) {
            throw new NotAwaiting();
        } else if (appointment.isCancelled()) {
            throw new BookingDeclined();
        }
        return appointment;
    }
}
