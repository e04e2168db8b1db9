package health.praxis.practice;

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

/** Forgets, once a day, unsaved text that nobody came back for (IDL-5). A practice group that fails holds up no other. */
@Job("unsavedText")
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnsavedTextRun {

    private static final System.Logger LOG = System.getLogger(UnsavedTextRun.class.getName());

    @Inject
    private UnsavedTexts texts;

    @Schedule(hour = "3", minute = "40", second = "0", persistent = false)
    void run() {
        Callers.get(Caller.platform(null, null), texts::practices).forEach(this::clear);
    }

    private void clear(PracticeGroupId practice) {
        try {
            Callers.run(Caller.job(practice, "unsaved text"), texts::clear);
        } catch (RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Old unsaved text of practice group " + practice + " is still there; it is tried again tomorrow.",
                    failed);
        }
    }
}
