package health.praxis.telephony;

import health.praxis.outbox.QueueListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;

/** Takes orders from the queue {@code texts}. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            // No more at once than the server pools of these beans.
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/texts")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TextListener extends QueueListener {

    static final String QUEUE = "texts";

    @Inject
    private TextInbox inbox;

    @Override
    protected Map<String, Consumer<String>> handlers() {
        return Map.of("ReadText", text -> inbox.read(read(ReadText.class, text).text()));
    }
}
