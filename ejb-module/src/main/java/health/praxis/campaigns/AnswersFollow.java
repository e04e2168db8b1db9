package health.praxis.campaigns;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.reminders.Replies;
import health.praxis.shared.PatientId;
import health.praxis.telephony.TextArrived;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/**
 * A text that came in belongs to the patient to whom somebody last wrote at that phone, unless it answers an
 * invitation from the waiting list, or is kept with one of their reminders already (REM-21, REM-22). One that belongs to nobody
 * so is kept for itself (MSG-2).
 */
@Dependent
class AnswersFollow {

    /** Reminders come first: observers that say nothing have 500. */
    private static final int AFTER_REMINDERS = Interceptor.Priority.APPLICATION + 600;

    @Inject
    private MessageRows rows;

    @Inject
    private Replies replies;

    @Inject
    private Audit audit;

    void arrived(@Observes @Priority(AFTER_REMINDERS) TextArrived text) {
        if (text.reading().isTaken()) {
            return;
        }
        rows.lastWrittenTo(text.phone()).ifPresentOrElse(patient -> follow(text, patient), () -> unknown(text));
    }

    private void follow(TextArrived text, PatientId patient) {
        if (!replies.isKept(text.id(), patient)) {
            keep(text, patient);
        }
    }

    /** No room has it, and it was written to this practice. */
    private void unknown(TextArrived text) {
        if (!text.reading().isKept() && !text.keywordOnly()) {
            rows.add(new UnknownText(text));
            audit.record(AuditEvent.of(Action.CREATE, "unknown text", text.id())
                    .describe(text.answer().name()));
        }
    }

    /** As the patient, who is seen acting in the history. */
    private void keep(TextArrived text, PatientId patient) {
        rows.add(new Answer(text, patient));
        Callers.run(
                Caller.texting(text.practice(), patient),
                () -> audit.record(AuditEvent.of(Action.CREATE, "patient reply", text.id())
                        .patient(patient)
                        .describe(text.answer().name())));
    }
}
