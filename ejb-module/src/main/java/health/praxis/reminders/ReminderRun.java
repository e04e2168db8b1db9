package health.praxis.reminders;

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

/** Looks every second, on every node, whether a reminder is due. A practice group whose reminders fail holds up no other. */
@Job("reminders")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderRun {

    private static final System.Logger LOG = System.getLogger(ReminderRun.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private ReminderSending sending;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            Callers.get(Caller.platform(null, null), sending::practicesWithDue).forEach(this::drain);
        } finally {
            running.set(false);
        }
    }

    private void drain(PracticeGroupId practice) {
        try {
            int sent;
            do {
                sent = Callers.get(Caller.job(practice, Desks.JOB), sending::sendDue);
            } while (sent == ReminderSending.BATCH);
        } catch (RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Reminders of practice group " + practice + " did not leave; they are tried again.",
                    failed);
        }
    }
}
