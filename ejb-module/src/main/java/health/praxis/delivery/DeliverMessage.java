package health.praxis.delivery;

import health.praxis.outbox.OutboxMessage;
import health.praxis.shared.PracticeGroupId;

/** Asks to hand one queued message to its gateway. */
public record DeliverMessage(PracticeGroupId practice, MessageId message) implements OutboxMessage {

    @Override
    public String queue() {
        return DeliveryListener.QUEUE;
    }
}
