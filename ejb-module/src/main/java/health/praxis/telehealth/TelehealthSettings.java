package health.praxis.telehealth;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A practice's choices about video. */
@Stateless
@Door
public class TelehealthSettings {

    @Inject
    private RelayRule relay;

    @Inject
    private Meetings meetings;

    @Inject
    private Audit audit;

    /**
     * What is chosen and what can be.
     *
     * @param relayOnly nobody in a call learns another's network address
     * @param forced the installation demands it; the practice cannot turn it off
     * @param possible a relay is there
     */
    public record View(boolean relayOnly, boolean forced, boolean possible) {}

    @Allowed(Right.SETTINGS_EDIT)
    public View view() {
        PracticeGroupId practice = Callers.current().requirePractice();
        return new View(
                relay.holdsFor(practice),
                relay.holdsForAll(),
                meetings.provider().hasRelay());
    }

    /**
     * Holds from the next joining or coming back on; calls that run keep their way.
     *
     * @throws RelayMissing when it is to be turned on and no TURN server is set up
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void relayOnly(boolean on) {
        if (on && !meetings.provider().hasRelay()) {
            throw new RelayMissing();
        }
        PracticeGroupId practice = Callers.current().requirePractice();
        if (relay.set(practice, on)) {
            audit.record(AuditEvent.of(Action.UPDATE, "telehealth settings", practice.value())
                    .change("relay only", String.valueOf(!on), String.valueOf(on)));
        }
    }
}
