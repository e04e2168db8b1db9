package health.praxis.scheduling;

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

/** Forgets held times once an hour; they bind nobody from the moment on in which they expire. */
@Job("holds")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HoldSweep {

    private static final System.Logger LOG = System.getLogger(HoldSweep.class.getName());

    @Inject
    private Holds holds;

    @Schedule(hour = "*", minute = "25", second = "0", persistent = false)
    void run() {
        Callers.get(Caller.platform(null, null), holds::practices).forEach(this::sweep);
    }

    private void sweep(PracticeGroupId practice) {
        try {
            Callers.run(Caller.job(practice, "held times"), holds::sweep);
        } catch (RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Expired holds of practice group " + practice + " are still there; it is tried again.",
                    failed);
        }
    }
}
