package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;

/** Where the practice group says how soon and how far ahead appointments can be booked online (OBK-6, OBK-7). */
@Stateless
@Door
public class OnlineSettings {

    @Inject
    private OnlineLimitRows rows;

    @Inject
    private Audit audit;

    /** What holds now. */
    @Allowed(Right.SETTINGS_EDIT)
    public OnlineLimits limits() {
        return rows.read();
    }

    /** From now on these hold. */
    @Allowed(Right.SETTINGS_EDIT)
    public void limit(@Valid OnlineLimits limits) {
        OnlineLimits before = rows.read();
        rows.write(limits);
        audit.record(AuditEvent.of(
                        Action.UPDATE,
                        "calendar settings",
                        Callers.current().requirePractice().value())
                .change("online lead hours", before.leadHours(), limits.leadHours())
                .change("online horizon days", before.horizonDays(), limits.horizonDays()));
    }
}
