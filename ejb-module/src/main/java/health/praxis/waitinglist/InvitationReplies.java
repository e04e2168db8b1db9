package health.praxis.waitinglist;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.MessageSearch;
import health.praxis.patients.PatientCard;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers to invitations that wait to be seen by somebody in the practice (REM-22). Who sees the patient sees them. */
@Stateless
@Door
public class InvitationReplies {

    @Inject
    private OfferRows rows;

    @Inject
    private WaitingLines lines;

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
    public List<InvitationNotice> unseen() {
        List<InvitationReply> unseen = rows.unseen().newest();
        if (unseen.isEmpty()) {
            return List.of();
        }
        Map<PatientId, PatientCard> cards =
                lines.cards(unseen.stream().map(InvitationReply::patient).collect(Collectors.toSet()));
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "waiting list reply",
                        unseen.stream().map(InvitationReply::id).toList())
                .patients(cards.keySet()));
        return notices(unseen, cards);
    }

    /**
     * Somebody has seen it: it waits for nobody in the practice any more.
     *
     * @throws NotFound when the caller's practice group has no such answer
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void seen(UUID id) {
        InvitationReply reply = rows.unseen().locked(id).orElseThrow(() -> new NotFound("waiting list reply"));
        if (reply.seen(clock.instant())) {
            audit.record(AuditEvent.of(Action.UPDATE, "waiting list reply", id)
                    .patient(reply.patient())
                    .describe("seen"));
        }
    }

    /** A stretch of what one patient answered, newest first; nothing of a patient whom the caller may not see. */
    @Allowed(Right.PATIENT_NAMES)
    public List<InvitationNotice> ofPatient(MessageSearch search) {
        List<InvitationReply> found = rows.ofPatient(search);
        return found.isEmpty() ? List.of() : notices(found, lines.cards(List.of(search.patient())));
    }

    private List<InvitationNotice> notices(List<InvitationReply> replies, Map<PatientId, PatientCard> cards) {
        Map<UUID, Instant> starts = rows.starts(replies);
        boolean named = Callers.current().seesNames();
        return replies.stream()
                .flatMap(reply -> {
                    PatientCard card = cards.get(reply.patient());
                    Instant start = starts.get(reply.id());
                    return card == null || start == null
                            ? Stream.of()
                            : Stream.of(reply.notice(card.name(), start, named));
                })
                .toList();
    }
}
