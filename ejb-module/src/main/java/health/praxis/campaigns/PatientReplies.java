package health.praxis.campaigns;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers to what people wrote that wait to be seen by somebody in the practice (REM-22). Who sees the patient sees them. */
@Stateless
@Door
public class PatientReplies {

    @Inject
    private MessageRows rows;

    @Inject
    private PatientQueries patients;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** How many wait, of those that the caller may see. */
    @Allowed(Right.PATIENTS_VIEW)
    public long waiting() {
        return rows.unseen().count();
    }

    /** Those that wait, newest first; fifty at most. */
    @Allowed(Right.PATIENTS_VIEW)
    public List<ReplyToSee> unseen() {
        List<Answer> unseen = rows.unseen().newest();
        if (unseen.isEmpty()) {
            return List.of();
        }
        Map<PatientId, PatientCard> cards =
                patients.cards(unseen.stream().map(Answer::patient).collect(Collectors.toSet()));
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "patient reply",
                        unseen.stream().map(Answer::id).toList())
                .patients(cards.keySet()));
        return unseen.stream()
                .flatMap(one -> notice(one, cards.get(one.patient())))
                .toList();
    }

    private static Stream<ReplyToSee> notice(Answer answer, @Nullable PatientCard patient) {
        return patient == null
                ? Stream.of()
                : Stream.of(new ReplyToSee(answer.id(), patient.id(), patient.name(), answer.text(), answer.at()));
    }

    /**
     * Somebody has seen it: it waits for nobody in the practice any more.
     *
     * @throws NotFound when the caller's practice group has no such answer
     */
    @Allowed(Right.PATIENTS_EDIT)
    public void seen(UUID id) {
        Answer answer = rows.unseen().locked(id).orElseThrow(() -> new NotFound("patient reply"));
        if (answer.seen(clock.instant())) {
            audit.record(AuditEvent.of(Action.UPDATE, "patient reply", id)
                    .patient(answer.patient())
                    .describe("seen"));
        }
    }
}
