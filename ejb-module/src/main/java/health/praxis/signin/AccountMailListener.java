package health.praxis.signin;

import health.praxis.outbox.QueueListener;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;

/** Takes orders from the queue {@code accounts}. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            // No more at once than the server pools of these beans.
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/accounts")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountMailListener extends QueueListener {

    static final String QUEUE = "accounts";

    @Inject
    private AccountMailRun run;

    @Override
    protected Map<String, Consumer<String>> handlers() {
        return Map.of(
                "SendAccountMail",
                text -> run.send(read(SendAccountMail.class, text).mail()));
    }
}
