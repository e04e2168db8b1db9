package health.praxis.telehealth;

import health.praxis.outbox.OutboxMessage;
import health.praxis.shared.PracticeGroupId;
import java.util.UUID;

/** Orders that somebody's place in the provider's meeting is deleted. Handled twice it is deleted once. */
public record RemoveAttendee(PracticeGroupId practice, UUID session, UUID link) implements OutboxMessage {

    @Override
    public String queue() {
        return VideoListener.QUEUE;
    }
}
