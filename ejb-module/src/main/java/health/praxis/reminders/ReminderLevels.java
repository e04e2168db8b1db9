package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.Role;
import health.praxis.practice.UserCard;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/**
 * Reminder settings of single practitioners (REM-7). Whoever edits settings gives them and takes them back; from then on the
 * practitioner may change their own.
 */
@Stateless
@Door
public class ReminderLevels {

    @Inject
    private PreferenceRows rows;

    @Inject
    private Replanning replanning;

    @Inject
    private OwnSettings ownSettings;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    /** Practitioners with settings of their own. */
    @Allowed({Right.SETTINGS_EDIT, Right.CALENDAR_VIEW})
    public Set<UserId> practitioners() {
        return rows.practitionersWithOwn();
    }

    /** @throws NotFound when the caller's practice group has no such practitioner, or they have no settings of their own */
    @Allowed({Right.SETTINGS_EDIT, Right.CALENDAR_VIEW})
    public ReminderSettings.View of(UserId practitioner) {
        refuseOthers(practitioner);
        return ReminderSettings.View.of(own(practitioner));
    }

    /**
     * Gives a practitioner settings of their own, as the practice group's are now. Who has them keeps them.
     *
     * @throws NotFound when the caller's practice group has no such practitioner, or they are deactivated
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void make(UserId practitioner) {
        UserCard card = practices.user(practitioner);
        if (card.role() != Role.PRACTITIONER || !practices.staysActive(practitioner)) {
            throw new NotFound("practitioner");
        }
        if (!rows.of(practitioner).isEmpty()) {
            return;
        }
        Map<ReminderType, ReminderPreference> group = rows.ofGroup();
        group.values().forEach(one -> rows.add(one.copyFor(practitioner)));
        audit.record(
                ReminderSettings.changed(event(Action.CREATE, practitioner), null, ReminderSettings.View.of(group)));
    }

    /**
     * Keeps them. Reminders before future appointments follow, as far as they have not left.
     *
     * @throws NotFound when the caller's practice group has no such practitioner, or they have no settings of their own
     * @throws ReminderTimingWrong outside 0 to 60 days, and on the day without a fixed time
     */
    @Allowed({Right.SETTINGS_EDIT, Right.CALENDAR_EDIT})
    public void save(UserId practitioner, ReminderSettings.View wanted) {
        refuseOthers(practitioner);
        Map<ReminderType, ReminderPreference> preferences = own(practitioner);
        ReminderSettings.View was = ReminderSettings.View.of(preferences);
        wanted.into(preferences);
        ReminderSettings.View now = ReminderSettings.View.of(preferences);
        if (was.equals(now)) {
            return;
        }
        audit.record(ReminderSettings.changed(event(Action.UPDATE, practitioner), was, now));
        if (!was.plansLike(now)) {
            Callers.run(Desks.job(), () -> replanning.of(practitioner));
        }
    }

    /**
     * Takes them back: what the practice group has set holds again, for unsent reminders too.
     *
     * @throws NotFound when the caller's practice group has no such practitioner, or they have no settings of their own
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void remove(UserId practitioner) {
        ownSettings.end(practitioner, own(practitioner));
    }

    private Map<ReminderType, ReminderPreference> own(UserId practitioner) {
        Map<ReminderType, ReminderPreference> own = rows.of(practitioner);
        if (own.isEmpty()) {
            throw new NotFound("reminder settings");
        }
        return own;
    }

    private static AuditEvent event(Action action, UserId practitioner) {
        return AuditEvent.of(action, "reminder settings", practitioner.value());
    }

    private static void refuseOthers(UserId practitioner) {
        Caller caller = Callers.current();
        if (!caller.may(Right.SETTINGS_EDIT) && !practitioner.equals(caller.user())) {
            throw new NotAllowed();
        }
    }
}
