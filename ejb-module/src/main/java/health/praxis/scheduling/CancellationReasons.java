package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The practice's own reasons for cancelling, beside {@link PresetReason} (APT-17). */
@Stateless
@Door
public class CancellationReasons {

    private static final int MOST = 30;

    @Inject
    private CancellationReasonRows rows;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Those that can be chosen, in the practice's order. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<OwnReason> offered() {
        return rows.offered().stream().map(CancellationReason::shown).toList();
    }

    /** The same, for whoever keeps the list. */
    @Allowed(Right.SETTINGS_EDIT)
    public List<OwnReason> kept() {
        return offered();
    }

    /**
     * Offers one more, after the others.
     *
     * @throws ReasonTwice when one that is offered has this name
     * @throws TooManyReasons when 30 are offered
     */
    @Allowed(Right.SETTINGS_EDIT)
    public CancellationReasonId add(@Valid ReasonName name) {
        List<CancellationReason> offered = rows.lockedOffered();
        refuseTwice(offered, name.name(), null);
        if (offered.size() >= MOST) {
            throw new TooManyReasons(MOST);
        }
        int place = offered.isEmpty() ? 0 : offered.get(offered.size() - 1).place() + 1;
        CancellationReason made = new CancellationReason(Callers.current().requirePractice(), name.name(), place);
        rows.add(made);
        audit.record(note(Action.CREATE, made).change("name", null, made.name()));
        return made.id();
    }

    /**
     * Gives it another name, also where it was chosen before.
     *
     * @throws NotFound when the caller's practice group offers no such reason
     * @throws ReasonTwice when another one has this name
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void rename(CancellationReasonId id, @Valid ReasonName name) {
        List<CancellationReason> offered = rows.lockedOffered();
        CancellationReason reason = one(offered, id);
        refuseTwice(offered, name.name(), reason);
        String before = reason.name();
        reason.rename(name.name());
        audit.record(note(Action.UPDATE, reason).change("name", before, reason.name()));
    }

    /** Offers it no more; where it was chosen it is still read. @throws NotFound when the practice offers no such reason */
    @Allowed(Right.SETTINGS_EDIT)
    public void archive(CancellationReasonId id) {
        CancellationReason reason = one(rows.lockedOffered(), id);
        reason.archive(clock.instant());
        audit.record(note(Action.DELETE, reason).change("name", reason.name(), null));
    }

    /** Moves it up by one place; the first stays. @throws NotFound when the practice offers no such reason */
    @Allowed(Right.SETTINGS_EDIT)
    public void raise(CancellationReasonId id) {
        List<CancellationReason> offered = rows.lockedOffered();
        CancellationReason reason = one(offered, id);
        int before = offered.indexOf(reason);
        if (before > 0) {
            reason.changePlaces(offered.get(before - 1));
        }
        audit.record(note(Action.UPDATE, reason).change("place", before + 1, Math.max(before, 1)));
    }

    private static CancellationReason one(List<CancellationReason> offered, CancellationReasonId id) {
        return offered.stream()
                .filter(reason -> reason.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("cancellation reason"));
    }

    private static void refuseTwice(
            List<CancellationReason> offered, String name, @Nullable CancellationReason except) {
        if (offered.stream().anyMatch(other -> other != except && other.name().equalsIgnoreCase(name))) {
            throw new ReasonTwice(name);
        }
    }

    private static AuditEvent note(Action action, CancellationReason reason) {
        return AuditEvent.of(action, "cancellation reason", reason.id().value());
    }
}
