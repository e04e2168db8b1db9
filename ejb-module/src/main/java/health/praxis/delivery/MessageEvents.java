package health.praxis.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the rooms above what became of a message, in the transaction that records it. */
@Dependent
class MessageEvents {

    @Inject
    private Event<MessageSettled> settled;

    @Inject
    private Event<MessageFailed> failed;

    void settled(StoredMessage message) {
        settled.fire(new MessageSettled(message.practice(), message.id(), message.state()));
        DeliveryReason reason = message.reason();
        if (message.state() == MessageState.FAILED && reason != null) {
            failed.fire(new MessageFailed(message.practice(), message.id(), reason));
        }
    }
}
