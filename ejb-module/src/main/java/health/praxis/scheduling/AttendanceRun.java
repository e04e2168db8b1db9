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

/** Looks every minute, on every node, which appointments have started. A practice group that fails holds up no other. */
@Job("attendance")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttendanceRun {

    private static final System.Logger LOG = System.getLogger(AttendanceRun.class.getName());

    @Inject
    private Attendance attendance;

    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    void run() {
        Callers.get(Caller.platform(null, null), attendance::practicesToLookAt).forEach(this::lookAt);
    }

    private void lookAt(PracticeGroupId practice) {
        try {
            Callers.run(Caller.job(practice, "automatic attendance"), attendance::attendStarted);
        } catch (RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Appointments of practice group " + practice + " were not marked as attended; it is tried again.",
                    failed);
        }
    }
}
