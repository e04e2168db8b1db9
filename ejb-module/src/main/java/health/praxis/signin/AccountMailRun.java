package health.praxis.signin;

import health.praxis.delivery.Channel;
import health.praxis.delivery.Letter;
import health.praxis.delivery.MailGateway;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.Outcome;
import health.praxis.delivery.SmsGateway;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The work behind the queue {@code accounts}: take one e-mail, hand it over outside any transaction, note the outcome. */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountMailRun {

    private static final System.Logger LOG = System.getLogger(AccountMailRun.class.getName());

    @Inject
    private AccountMailSteps steps;

    @Inject
    private MailGateway mailGateway;

    @Inject
    private SmsGateway smsGateway;

    @Inject
    private Clock clock;

    /** Sends a waiting e-mail; does nothing with any other. */
    @Allowed(Right.WORK)
    public void send(UUID mail) {
        steps.begin(mail).ifPresent(words -> steps.settle(mail, hand(mail, words)));
    }

    private Outcome hand(UUID mail, AccountLetter.Words words) {
        try {
            Letter letter = new Letter(
                    SendAccountMail.NO_PRACTICE,
                    new MessageId(mail),
                    words.channel(),
                    words.recipient(),
                    words.subject(),
                    words.text(),
                    words.link(),
                    null,
                    List.of(),
                    clock.instant());
            return letter.channel() == Channel.SMS ? smsGateway.send(letter) : mailGateway.send(letter);
        } catch (RuntimeException unexpected) {
            // Whatever went wrong, the e-mail may be out: it must not be sent again on redelivery.
            LOG.log(System.Logger.Level.WARNING, "Sending of e-mail {0} broke off: {1}", mail, unexpected);
            return new Outcome.Unknown();
        }
    }
}
