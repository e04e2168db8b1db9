package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** The end of a practitioner's own reminder settings: somebody takes them back, or the practitioner is deactivated (REM-7). */
@Dependent
class OwnSettings {

    @Inject
    private PreferenceRows rows;

    @Inject
    private Replanning replanning;

    @Inject
    private Audit audit;

    /** From now on the practice group's settings hold; unsent reminders follow. */
    void end(UserId practitioner, Map<ReminderType, ReminderPreference> own) {
        ReminderSettings.View was = ReminderSettings.View.of(own);
        rows.remove(own.values());
        audit.record(ReminderSettings.changed(
                AuditEvent.of(Action.DELETE, "reminder settings", practitioner.value()), was, null));
        Callers.run(Desks.job(), () -> replanning.of(practitioner));
    }
}
