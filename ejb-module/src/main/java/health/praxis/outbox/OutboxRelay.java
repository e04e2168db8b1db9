package health.praxis.outbox;

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
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries waiting messages to the broker: leases a batch in one transaction, sends outside of any, removes in a second.
 * Woken after each commit that put something due, and every second for what fell due meanwhile. Runs on every node; rows
 * are taken with skip locked. The broker knows each message by its id and drops one that comes twice.
 */
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
        } catch (JMSException brokerAway) {
            LOG.log(System.Logger.Level.WARNING, "The broker took no message; the outbox keeps them.", brokerAway);
        } finally {
            running.set(false);
        }
    }

    private int carryOneBatch() throws JMSException {
        List<OutboxRow> batch = ledger.lease();
        if (batch.isEmpty()) {
            return 0;
        }
        try (JMSContext session = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
            JMSProducer producer = session.createProducer();
            for (OutboxRow row : batch) {
                TextMessage message = session.createTextMessage(row.body());
                message.setStringProperty("type", row.type());
                message.setStringProperty("practice", row.practiceId().toString());
                message.setStringProperty("queue", row.queue());
                message.setStringProperty(DUPLICATE_ID, row.id().toString());
                producer.send(session.createQueue(row.queue()), message);
            }
            session.commit();
        }
        ledger.handedOver(batch.stream().map(OutboxRow::id).toList());
        return batch.size();
    }
}
