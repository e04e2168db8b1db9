package health.praxis.outbox;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What message-driven beans have in common: they say for which practice the work is done, then hand the message to one
 * door. An exception goes up, so that the broker delivers again and in the end sets the message aside as a dead letter.
 * Subclasses are {@code NOT_SUPPORTED}: the transaction is the door's.
 */
public abstract class QueueListener implements MessageListener {

    /** A message type's simple name and what to do with its text. */
    protected abstract Map<String, Consumer<String>> handlers();

    /** Reads a message from its text. */
    protected static <T extends OutboxMessage> T read(Class<T> type, String text) {
        return MessageText.read(type, text);
    }

    @Override
    public void onMessage(Message message) {
        try {
            String type = message.getStringProperty("type");
            Consumer<String> handler = handlers().get(type);
            if (handler == null) {
                throw new IllegalArgumentException("nobody handles a " + type);
            }
            PracticeGroupId practice = PracticeGroupId.of(message.getStringProperty("practice"));
            String body = ((TextMessage) message).getText();
            Caller job = practice.equals(OutboxMessage.NO_PRACTICE) ? Caller.job(type) : Caller.job(practice, type);
            Callers.run(job, () -> handler.accept(body));
        } catch (JMSException unreadable) {
            throw new IllegalStateException("unreadable message", unreadable);
        }
    }
}
