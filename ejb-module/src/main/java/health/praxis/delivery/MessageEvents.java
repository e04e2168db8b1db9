package health.praxis.delivery;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the rooms above what became of a message, in the transaction that records it. */
@Dependent
class MessageEvents {

    @Inject
    private Audit audit;

    @Inject
    private Event<MessageSettled> settled;

    @Inject
    private Event<MessageFailed> failed;

    void settled(StoredMessage message) {
        audit.record(AuditEvent.of(Action.UPDATE, "message", message.id().value())
                .patient(message.patient())
                .change("state", null, message.state())
                .change("reason", null, message.reason()));
        settled.fire(new MessageSettled(message.practice(), message.id(), message.state()));
        DeliveryReason reason = message.reason();
        if (message.state() == MessageState.FAILED && reason != null) {
            failed.fire(new MessageFailed(message.practice(), message.id(), reason));
        }
    }
}
