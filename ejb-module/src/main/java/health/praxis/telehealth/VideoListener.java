package health.praxis.telehealth;

import health.praxis.outbox.QueueListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;

/** Takes orders from the queue {@code video}. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            // No more at once than the server pools of these beans.
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/video")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VideoListener extends QueueListener {

    static final String QUEUE = "video";

    @Inject
    private AttendeeRemoval removal;

    @Override
    protected Map<String, Consumer<String>> handlers() {
        return Map.of("RemoveAttendee", text -> {
            RemoveAttendee order = read(RemoveAttendee.class, text);
            removal.remove(order.session(), order.link());
        });
    }
}
