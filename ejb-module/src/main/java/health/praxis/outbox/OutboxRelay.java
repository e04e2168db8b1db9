package health.praxis.outbox;

import health.praxis.installation.Job;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries waiting messages to the broker: leases a batch in one transaction, sends outside of any, removes in a second.
 * Woken after each commit that put something due, and every second for what fell due meanwhile. Runs on every node; rows
 * are taken with skip locked. The broker knows each message by its id and refuses one that comes twice.
 */
@Job("outbox")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {

    /** Artemis drops a message whose id it has seen. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory broker;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private RelayLedger ledger;

    /** Carries what was just put, once it is committed. */
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled filled) {
        again.set(true);
        if (!running.get()) {
            threads.execute(this::carry);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void carry() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            int carried;
            do {
                again.set(false);
                carried = carryOneBatch();
            } while (carried == RelayLedger.BATCH || again.get());
        } catch (JMSRuntimeException brokerAway) {
            LOG.log(System.Logger.Level.WARNING, "The broker took no message; the outbox keeps them.", brokerAway);
        } finally {
            running.set(false);
        }
    }

    private int carryOneBatch() {
        List<OutboxRow> batch = ledger.lease();
        if (batch.isEmpty()) {
            return 0;
        }
        try {
            send(batch, JMSContext.SESSION_TRANSACTED);
        } catch (JMSRuntimeException oneWasThereBefore) {
            // The broker refuses a whole transaction for one message it has seen; by themselves the others get through.
            LOG.log(System.Logger.Level.INFO, "A batch goes one by one: {0}", oneWasThereBefore.getMessage());
            batch.forEach(this::sendAlone);
        }
        ledger.handedOver(batch.stream().map(OutboxRow::id).toList());
        return batch.size();
    }

    private void sendAlone(OutboxRow row) {
        try {
            send(List.of(row), JMSContext.AUTO_ACKNOWLEDGE);
        } catch (JMSRuntimeException refused) {
            if (!isDuplicate(refused)) {
                throw refused;
            }
            LOG.log(System.Logger.Level.INFO, "The broker has message {0} already.", row.id());
        }
    }

    /** Artemis says so in words only; the exception's class is not part of the messaging API. */
    private static boolean isDuplicate(JMSRuntimeException refused) {
        return String.valueOf(refused.getMessage()).startsWith("Duplicate message detected");
    }

    private void send(List<OutboxRow> rows, int mode) {
        try (JMSContext session = broker.createContext(mode)) {
            JMSProducer producer = session.createProducer();
            for (OutboxRow row : rows) {
                producer.setProperty("type", row.type())
                        .setProperty("practice", row.practiceId().toString())
                        .setProperty("queue", row.queue())
                        .setProperty(DUPLICATE_ID, row.id().toString())
                        .send(session.createQueue(row.queue()), row.body());
            }
            if (mode == JMSContext.SESSION_TRANSACTED) {
                session.commit();
            }
        }
    }
}
