package health.praxis.delivery;

import health.praxis.outbox.OutboxMessage;
import health.praxis.shared.PracticeGroupId;

/** Asks to find out what became of a message whose sending may have been cut off. */
public record CheckMessage(PracticeGroupId practice, MessageId message) implements OutboxMessage {

    @Override
    public String queue() {
        return DeliveryListener.QUEUE;
    }
}
