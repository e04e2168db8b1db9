package health.praxis.delivery.smtp;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Keeps connections to the mail server for the next mail: a new one costs several round trips, mostly with TLS. There
 * are as many as mails are sent at once. One is used again only soon after it was, not too often, and if the server still
 * answers on it; one on which anything went wrong is never used again.
 */
@ApplicationScoped
class MailConnections {

    private static final System.Logger LOG = System.getLogger(MailConnections.class.getName());

    /** Servers let go of idle connections after a minute or more. */
    private static final long LONGEST_IDLE = Duration.ofSeconds(10).toNanos();

    /** Servers take a hundred or more. */
    private static final int MOST_MAILS = 50;

    /** A connection that has carried so many mails, and when the last. */
    private record Kept(Transport connection, int mails, long since) {}

    private final Deque<Kept> free = new ConcurrentLinkedDeque<>();

    @Resource(lookup = "java:jboss/mail/Praxis")
    private Session configured;

    @SuppressWarnings("NullAway.Init")
    MailConnections() {
        // for the container
    }

    MailConnections(Session configured) {
        this.configured = configured;
    }

    /** Has the mail server take a finished mail, once. @throws MessagingException as {@link Transport#sendMessage} does */
    void send(Message mail) throws MessagingException {
        Address[] recipients = mail.getAllRecipients();
        Kept kept = take(recipients[0]);
        boolean taken = false;
        try {
            kept.connection().sendMessage(mail, recipients);
            taken = true;
        } finally {
            if (taken && kept.mails() + 1 < MOST_MAILS) {
                free.push(new Kept(kept.connection(), kept.mails() + 1, System.nanoTime()));
            } else {
                close(kept.connection());
            }
        }
    }

    private Kept take(Address recipient) throws MessagingException {
        for (Kept kept = free.poll(); kept != null; kept = free.poll()) {
            if (System.nanoTime() - kept.since() < LONGEST_IDLE
                    && kept.connection().isConnected()) {
                return kept;
            }
            close(kept.connection());
        }
        Transport connection = configured.getTransport(recipient);
        connection.connect();
        return new Kept(connection, 0, System.nanoTime());
    }

    /** What the server has taken it has taken, whatever it says to the farewell. */
    private static void close(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A connection to the mail server was gone already.", gone);
        }
    }

    @PreDestroy
    void closeAll() {
        for (Kept kept = free.poll(); kept != null; kept = free.poll()) {
            close(kept.connection());
        }
    }
}
