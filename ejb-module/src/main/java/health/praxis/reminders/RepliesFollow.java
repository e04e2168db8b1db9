package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.PatientAnswers;
import health.praxis.telephony.TextArrived;
import health.praxis.telephony.TextLines;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A text that came in finds the reminders it answers, is kept with them, and sets the status it asks for. */
@Dependent
class RepliesFollow {

    @Inject
    private ReplyRows rows;

    @Inject
    private PatientAnswers answers;

    @Inject
    private TextLines lines;

    @Inject
    private Audit audit;

    void arrived(@Observes TextArrived text) {
        List<Reminder> texted = text.reading().isTaken() ? List.of() : rows.textedTo(text.phone());
        if (texted.isEmpty()) {
            return;
        }
        Set<AppointmentId> asked = texted.stream()
                .filter(Reminder::asks)
                .map(Reminder::appointment)
                .collect(Collectors.toSet());
        Set<PatientAnswers.Part> waiting = answers.waiting(asked);
        boolean alone = text.alone() && !text.reading().isDoubted();
        AnswerMatch match = AnswerMatch.of(texted, waiting, text.answer(), alone, text.keywordOnly());
        if (!match.reminders().isEmpty()) {
            text.reading().keep();
        }
        Set<ReminderId> answeredSince = rows.answeredAfter(match.reminders(), text.at());
        Set<PatientAnswers.Part> open = new HashSet<>(waiting);
        for (Reminder reminder : match.reminders()) {
            // What was written later has been read already: it stands.
            boolean last = !answeredSince.contains(reminder.id());
            boolean applied = keep(reminder, text, match, last);
            if (applied && !match.several()) {
                open.remove(AnswerMatch.partOf(reminder));
            }
        }
        if (open.isEmpty()) {
            lines.settled(text.ours(), text.phone());
        }
    }

    /** As the patient, who acts here and is seen acting in the history. */
    private boolean keep(Reminder reminder, TextArrived text, AnswerMatch match, boolean last) {
        Caller patient = Caller.texting(text.practice(), reminder.patient());
        AppointmentStatus wants = match.wants();
        boolean applied = last
                && wants != null
                && Callers.get(patient, () -> answers.answer(reminder.appointment(), reminder.patient(), wants));
        Reply reply = new Reply(reminder, text, match, applied);
        rows.add(reply);
        Callers.run(
                patient,
                () -> audit.record(AuditEvent.of(Action.CREATE, "reminder reply", reply.id())
                        .patient(reminder.patient())
                        .describe(text.answer().name())));
        return applied;
    }
}
