package health.praxis.telehealth;

import health.praxis.installation.Job;
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

/**
 * The heartbeat of calls. Presence is noted before the sweep looks for absence, so that a clock that jumps (it does in
 * development) does not end a session whose practitioner is there.
 */
@Job("telehealth")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TelehealthTimer {

    private static final System.Logger LOG = System.getLogger(TelehealthTimer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private CallRooms rooms;

    @Inject
    private SessionSweep sweep;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void beat() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            rooms.tick();
            for (SessionSweep.Vanished one : Callers.get(Caller.platform(null, null), sweep::vanished)) {
                end(one);
            }
        } finally {
            running.set(false);
        }
    }

    private void end(SessionSweep.Vanished one) {
        try {
            Callers.run(Caller.job(one.practice(), "telehealth sweep"), () -> sweep.endIfAbandoned(one.session()));
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "Session " + one.session() + " could not be ended", failed);
        }
    }
}
