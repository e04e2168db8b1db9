package health.praxis.campaigns;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Texts to the practice's own number from phones that nobody there has written to (MSG-2). Whose patient writes is not known,
 * so they are shown to whoever sees all patients with their names; for everybody else there are none.
 */
@Stateless
@Door
public class UnknownTexts {

    @Inject
    private MessageRows rows;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** How many nobody has seen. */
    @Allowed(Right.PATIENTS_VIEW)
    public long waiting() {
        return rows.unknown().count();
    }

    /** Those nobody has seen, newest first; fifty at most. */
    @Allowed(Right.PATIENTS_VIEW)
    public List<TextToSee> unseen() {
        List<UnknownText> unseen = rows.unknown().newest();
        if (!unseen.isEmpty()) {
            audit.record(AuditEvent.of(
                    Action.VIEW,
                    "unknown text",
                    unseen.stream().map(UnknownText::id).toList()));
        }
        return unseen.stream()
                .map(one -> new TextToSee(one.id(), one.phone(), one.text(), one.at()))
                .toList();
    }

    /**
     * Somebody has seen it: it waits for nobody in the practice any more.
     *
     * @throws NotFound when there is no such text for the caller
     */
    @Allowed(Right.PATIENTS_EDIT)
    public void seen(UUID id) {
        UnknownText text = rows.unknown().locked(id).orElseThrow(() -> new NotFound("unknown text"));
        if (text.seen(clock.instant())) {
            audit.record(AuditEvent.of(Action.UPDATE, "unknown text", id).describe("seen"));
        }
    }
}
