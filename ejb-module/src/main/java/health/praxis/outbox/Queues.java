package health.praxis.outbox;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.QueueBrowser;
import java.time.Clock;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much work waits in each queue, for whoever runs the installation: numbers and times, no contents (SEC-4). */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Queues {

    /** More messages than anybody needs to tell apart. */
    public static final int MOST_COUNTED = 1000;

    /** All that have a consumer, but the broker's own queue of dead letters. */
    static final List<String> NAMES = List.of("accounts", "credits", "delivery", "texts", "video");

    private static final System.Logger LOG = System.getLogger(Queues.class.getName());

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory broker;

    @Inject
    private OutboxRows rows;

    @Inject
    private Clock clock;

    /** All queues by name. */
    @Allowed(Right.PLATFORM)
    public List<QueueState> all() {
        Instant now = clock.instant();
        Map<String, QueueState> waiting = rows.waiting(now);
        try (JMSContext session = broker.createContext()) {
            return NAMES.stream()
                    .map(name -> state(waiting, name, depth(session, name)))
                    .toList();
        } catch (JMSRuntimeException away) {
            LOG.log(System.Logger.Level.WARNING, "The broker does not tell what waits: {0}", away.getMessage());
            return NAMES.stream().map(name -> state(waiting, name, null)).toList();
        }
    }

    private static QueueState state(Map<String, QueueState> waiting, String name, @Nullable Integer atBroker) {
        QueueState known = waiting.getOrDefault(name, new QueueState(name, 0, null, 0, null));
        return new QueueState(name, known.waiting(), known.oldest(), known.later(), atBroker);
    }

    private static int depth(JMSContext session, String name) {
        try (QueueBrowser browser = session.createBrowser(session.createQueue(name))) {
            Enumeration<?> messages = browser.getEnumeration();
            int count = 0;
            while (count < MOST_COUNTED && messages.hasMoreElements()) {
                messages.nextElement();
                count++;
            }
            return count;
        } catch (JMSException unread) {
            throw new JMSRuntimeException(unread.getMessage(), unread.getErrorCode(), unread);
        }
    }
}
