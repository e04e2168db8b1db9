package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down for whom one appointment, or several of a series, do not take place, when and why (APT-13, APT-17). */
@Dependent
class CallingOff {

    /** How long patients are not written to, so that Undo comes in time. */
    private static final Duration UNDO_TIME = Duration.ofSeconds(30);

    @Inject
    private CancellationRows rows;

    @Inject
    private CancellationReasonRows reasons;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Sets the status of those of these patients who are still expected, in each of these appointments.
     *
     * @throws NotFound when the practice group offers no such reason
     */
    void note(List<Appointment> appointments, CallOff how, AppointmentStatus outcome, Instant at) {
        refuseNotOffered(how.reason());
        rows.note(appointments.stream().map(Appointment::id).toList(), how, outcome, at);
        appointments.forEach(one -> expected(one, how).forEach(patient -> set(one, patient, outcome, at)));
    }

    /** When patients are written to about what was cancelled at this moment; null when they are not. */
    static @Nullable Instant tellAt(CallOff how, Instant at) {
        return how.tell() ? at.plus(UNDO_TIME) : null;
    }

    /** Those of these patients whom the appointment still expects. */
    static Set<PatientId> expected(Appointment appointment, CallOff how) {
        Set<PatientId> both = new HashSet<>(how.patients());
        both.retainAll(appointment.takingPart());
        return both;
    }

    private void set(Appointment appointment, PatientId patient, AppointmentStatus outcome, Instant at) {
        AppointmentStatus before = appointment.set(patient, outcome, at);
        boolean cancelled = outcome == AppointmentStatus.CANCELLED;
        audit.record(AuditEvent.of(
                        cancelled ? Action.CANCEL : Action.UPDATE,
                        "appointment",
                        appointment.id().value())
                .patient(patient)
                .describe(cancelled ? "cancelled" : "did not attend")
                .change("status", before, outcome));
    }

    private void refuseNotOffered(@Nullable CancelReason reason) {
        if (reason instanceof CancellationReasonId own && !reasons.isOffered(own)) {
            throw new NotFound("cancellation reason");
        }
    }
}
