package health.praxis.telephony;

import health.praxis.outbox.OutboxMessage;
import health.praxis.shared.PracticeGroupId;
import java.util.UUID;

/** Order to read a text that came in. */
record ReadText(PracticeGroupId practice, UUID text) implements OutboxMessage {

    @Override
    public String queue() {
        return TextListener.QUEUE;
    }
}
