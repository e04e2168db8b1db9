package health.praxis.platform;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.sealing.KeyOwner;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes into both histories what became of a key: the platform's, and that of the practice whose it is. */
@Dependent
class KeyNotes {

    private static final String KIND = "sealing key";

    @Inject
    private Audit audit;

    void write(Action action, KeyOwner owner, int version, String what) {
        String words = "key " + version + " " + what;
        audit.recordForPlatform(action, Callers.current().subject(), KIND + " of " + owner + ", " + words);
        PracticeGroupId practice = owner.practice();
        if (practice != null) {
            audit.record(AuditEvent.of(action, KIND, practice.value()).describe(words));
        }
    }
}
