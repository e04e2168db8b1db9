package health.praxis.delivery;

import health.praxis.outbox.QueueListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;

/** Takes orders from the queue {@code delivery}. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            // No more at once than the server pools of these beans.
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/delivery")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryListener extends QueueListener {

    static final String QUEUE = "delivery";

    @Inject
    private DeliveryRun run;

    @Override
    protected Map<String, Consumer<String>> handlers() {
        return Map.of(
                "DeliverMessage",
                        text -> run.deliver(read(DeliverMessage.class, text).message()),
                "CheckMessage", text -> run.check(read(CheckMessage.class, text).message()));
    }
}
