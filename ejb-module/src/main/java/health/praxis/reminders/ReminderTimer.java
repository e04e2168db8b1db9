package health.praxis.reminders;

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

/** Looks each second, on every node, for reminders that fell due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderTimer {

    private static final System.Logger LOG = System.getLogger(ReminderTimer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private ReminderRun run;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            Callers.get(Caller.platform(null, null), run::practicesWithDue).forEach(this::handOver);
        } finally {
            running.set(false);
        }
    }

    private void handOver(PracticeGroupId practice) {
        try (Callers.Opened opened = Callers.open(Caller.job(practice, "reminders"))) {
            boolean more;
            do {
                more = run.handOverDue();
            } while (more);
        } catch (RuntimeException failed) {
            // The batch was rolled back and is found again; other practices must not wait for it.
            LOG.log(System.Logger.Level.WARNING, "Reminders of practice " + practice + " wait", failed);
        }
    }
}
