package health.praxis.telehealth;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Deletes somebody's place at the provider: see that they are still out, ask the provider outside any transaction, note
 * that it is done. Safe to run twice; a provider that does not answer is asked again by the queue.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttendeeRemoval {

    @Inject
    private AttendeeRemovalSteps steps;

    @Inject
    private Meetings meetings;

    /** Does nothing for who was let in again meanwhile, nor once the session is over. */
    @Allowed(Right.WORK)
    public void remove(UUID session, UUID link) {
        steps.meetingToLeave(session, link).ifPresent(meeting -> {
            meetings.provider().remove(meeting, link);
            steps.removed(session, link);
        });
    }
}
