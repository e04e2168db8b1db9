package health.praxis.audit;

import health.praxis.installation.Job;
import health.praxis.tenancy.Callers;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes down, once in a minute, how many refusals a flood had beyond those written one by one. */
@Job("refusals")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefusalTimer {

    private static final System.Logger LOG = System.getLogger(RefusalTimer.class.getName());

    @Inject
    private RefusalLimit limit;

    @Inject
    private Refusals refusals;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void count() {
        limit.over(clock.instant()).forEach(this::write);
    }

    private void write(RefusalLimit.Rest rest) {
        LOG.log(System.Logger.Level.WARNING, "{0} refusals of one actor were counted, not listed.", rest.count());
        try {
            Callers.run(rest.caller(), () -> refusals.uncounted(rest.count()));
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "The number of refusals could not be written down", failed);
        }
    }
}
