package health.praxis.platform;

import health.praxis.installation.Job;
import health.praxis.sealing.Resealing;
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

/** Seals anew, once a minute, what former keys sealed, in small transactions (SEC-1). An owner that fails holds up no other. */
@Job("resealing")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResealingRun {

    private static final System.Logger LOG = System.getLogger(ResealingRun.class.getName());
    private static final String JOB = "sealing anew";

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private KeyRotation rotation;

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
    void run() {
        if (running.compareAndSet(false, true)) {
            try {
                reseal(Caller.job(JOB));
                Callers.get(Caller.platform(null, null), rotation::practices)
                        .forEach(practice -> reseal(Caller.job(practice, JOB)));
            } finally {
                running.set(false);
            }
        }
    }

    private void reseal(Caller job) {
        try {
            Callers.run(job, () -> {
                rotation.destroyFormer();
                int columns = rotation.begin();
                for (int column = 0; column < columns; column++) {
                    reseal(column);
                }
            });
        } catch (RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Values of " + (job.practice() == null ? "the installation" : "practice group " + job.practice())
                            + " are not all sealed with the new key; it goes on in a minute.",
                    failed);
        }
    }

    private void reseal(int column) {
        int broken = 0;
        Resealing.Batch batch;
        do {
            batch = rotation.sealAnew(column, broken);
            broken += batch.broken();
        } while (batch.found() > 0);
        if (broken > 0) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "{0} sealed values open by no key: they were changed. The former key stays.",
                    broken);
        }
    }
}
