package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.MessageSearch;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.PatientAnswers;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers that wait to be seen by somebody in the practice (REM-22). Who sees the appointment sees its answers. */
@Stateless
@Door
public class Replies {

    @Inject
    private ReplyRows rows;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PatientAnswers answers;

    @Inject
    private PatientQueries patients;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** How many wait, of those that the caller may see. */
    @Allowed(Right.CALENDAR_VIEW)
    public long waiting() {
        return rows.unseen().count();
    }

    /** Those that wait, newest first; fifty at most. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<ReplyNotice> unseen() {
        List<Reply> unseen = rows.unseen().newest();
        if (unseen.isEmpty()) {
            return List.of();
        }
        Map<AppointmentId, AppointmentFacts> appointments =
                scheduling.facts(unseen.stream().map(Reply::appointment).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AppointmentFacts::id, Function.identity()));
        Map<PatientId, PatientCard> cards =
                patients.cards(unseen.stream().map(Reply::patient).collect(Collectors.toSet()));
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "reminder reply",
                        unseen.stream().map(Reply::id).toList())
                .patients(cards.keySet()));
        return unseen.stream()
                .flatMap(one -> notice(one, appointments.get(one.appointment()), cards.get(one.patient())))
                .toList();
    }

    private static Stream<ReplyNotice> notice(
            Reply reply, @Nullable AppointmentFacts appointment, @Nullable PatientCard patient) {
        return appointment == null || patient == null
                ? Stream.of()
                : Stream.of(new ReplyNotice(
                        reply.id(),
                        appointment.id(),
                        appointment.start(),
                        patient.name(),
                        reply.line(Callers.current().seesNames())));
    }

    /**
     * Somebody has seen it: it waits for nobody in the practice any more.
     *
     * @throws NotFound when the caller's practice group has no such answer
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void seen(UUID id) {
        Reply reply = rows.unseen().locked(id).orElseThrow(() -> new NotFound("reminder reply"));
        if (reply.seen(clock.instant())) {
            audit.record(AuditEvent.of(Action.UPDATE, "reminder reply", id)
                    .patient(reply.patient())
                    .describe("seen"));
        }
    }

    /** A stretch of what one patient answered by text, newest first; nothing of a patient whom the caller may not see. */
    @Allowed(Right.PATIENT_NAMES)
    public List<PatientReply> ofPatient(MessageSearch search) {
        return rows.ofPatient(search).stream()
                .map(one -> new PatientReply(one.id(), one.appointment(), one.line(true)))
                .toList();
    }

    /** Whether an answer of this phone to a reminder is waited for. */
    @Allowed(Right.WORK)
    public boolean isAwaited(String phone) {
        Set<AppointmentId> asked = rows.textedTo(phone).stream()
                .filter(Reminder::asks)
                .map(Reminder::appointment)
                .collect(Collectors.toSet());
        return !answers.waiting(asked).isEmpty();
    }

    /** Whether a text that came in is kept with a reminder of this patient. */
    @Allowed(Right.WORK)
    public boolean isKept(UUID text, PatientId patient) {
        return rows.isKept(text, patient);
    }
}
