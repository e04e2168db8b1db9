package health.praxis.outbox;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.UUID;

/** Takes what the broker gave up on out of its dead-letter queue and keeps it where people look, with an alert in the log. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/DLQ"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            // No more at once than the server pools of these beans.
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterListener implements MessageListener {

    private static final System.Logger LOG = System.getLogger(DeadLetterListener.class.getName());

    @Inject
    private DeadLetters deadLetters;

    @Override
    public void onMessage(Message message) {
        try {
            String type = message.getStringProperty("type");
            String queue = message.getStringProperty("queue");
            String body = ((TextMessage) message).getText();
            UUID id =
                    UUID.nameUUIDFromBytes(message.getJMSMessageID().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            PracticeGroupId practice = PracticeGroupId.of(message.getStringProperty("practice"));
            LOG.log(System.Logger.Level.ERROR, "Dead letter {0} of queue {1}: {2}", id, queue, type);
            Callers.run(Caller.job(practice, "dead letters"), () -> deadLetters.setAside(id, queue, type, body));
        } catch (JMSException unreadable) {
            throw new IllegalStateException("unreadable dead letter", unreadable);
        }
    }
}
