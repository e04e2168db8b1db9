package health.praxis.audit;

import health.praxis.installation.Job;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Seals, every second, what was written meanwhile. Runs on every node; a chain is sealed by one at a time. */
@Job("historySealer")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HistorySealer {

    private static final System.Logger LOG = System.getLogger(HistorySealer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private HistorySealing sealing;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            Callers.get(Caller.platform(null, null), sealing::unsealed).forEach(this::seal);
        } finally {
            running.set(false);
        }
    }

    /** One practice's trouble must not keep the others unsealed. */
    private void seal(PracticeGroupId practice) {
        try {
            while (Callers.get(Caller.job(practice, "history sealer"), sealing::seal) == HistorySealing.BATCH) {
                LOG.log(System.Logger.Level.DEBUG, "More entries of practice {0} wait to be sealed.", practice);
            }
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "The history of practice " + practice + " could not be sealed", failed);
        }
    }
}
