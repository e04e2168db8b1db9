package health.praxis.delivery;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Brings one message to its gateway: note that it is being sent, ask the gateway outside any transaction, note the
 * outcome. Safe to run twice: who finds the message taken leaves it alone.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryRun {

    private static final System.Logger LOG = System.getLogger(DeliveryRun.class.getName());

    @Inject
    private DeliverySteps steps;

    @Inject
    private SmsGateway smsGateway;

    @Inject
    private MailGateway mailGateway;

    /** Sends a queued message; does nothing with any other. */
    @Allowed(Right.WORK)
    public void deliver(MessageId id) {
        Optional<Letter> letter = steps.begin(id);
        letter.ifPresent(toSend -> steps.settle(id, hand(toSend)));
    }

    /** Finds out what became of a message whose sending was cut off, or whose answer was lost. */
    @Allowed(Right.WORK)
    public void check(MessageId id) {
        Optional<Letter> letter = steps.inDoubt(id);
        letter.ifPresent(sent -> {
            if (sent.channel() == Channel.EMAIL) {
                steps.leaveUnknown(id);
                return;
            }
            smsGateway
                    .find(sent)
                    .ifPresentOrElse(
                            reference -> steps.settle(id, new Outcome.Sent(reference)), () -> steps.notFound(id));
        });
    }

    private Outcome hand(Letter letter) {
        try {
            return letter.channel() == Channel.SMS ? smsGateway.send(letter) : mailGateway.send(letter);
        } catch (RuntimeException unexpected) {
            // Whatever went wrong, the message may be out: it must not be sent again on redelivery.
            LOG.log(System.Logger.Level.WARNING, "Sending of message {0} broke off: {1}", letter.id(), unexpected);
            return new Outcome.Unknown();
        }
    }
}
