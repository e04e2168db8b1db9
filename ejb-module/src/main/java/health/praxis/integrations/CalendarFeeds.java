package health.praxis.integrations;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.installation.Settings;
import health.praxis.shared.NotFound;
import health.praxis.shared.SecretToken;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The caller's own calendar feed in this practice (INT-1). Nobody makes, sees or ends another's. */
@Stateless
@Door
public class CalendarFeeds {

    @Inject
    private FeedRows feeds;

    @Inject
    private Settings settings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** When the present address was made; empty without one. The address itself is not known any more. */
    @Allowed(Right.CALENDAR_FEED)
    public Optional<Instant> madeAt() {
        return feeds.madeAt(me());
    }

    /** Makes an address and shows it this once. One that was there is dead from now on. */
    @Allowed(Right.CALENDAR_FEED)
    public URI make() {
        String token = SecretToken.random();
        boolean replaced = feeds.put(me(), SecretToken.hash(token), clock.instant());
        audit.record(AuditEvent.of(replaced ? Action.UPDATE : Action.CREATE, "calendar feed", me().value()));
        return FeedAddress.of(settings.publicUrl(), token);
    }

    /** Whether the feed shows the caller's own time too; not without a feed. Writes no history. */
    @Allowed(Right.CALENDAR_FEED)
    public boolean showsOwnTime() {
        return feeds.showsOwnTime(me());
    }

    /**
     * Shows the caller's own time in the feed from now on, with its titles, or does not.
     *
     * @throws NotFound when there is no feed
     */
    @Allowed(Right.CALENDAR_FEED)
    public void showOwnTime(boolean shown) {
        boolean before = feeds.showsOwnTime(me());
        if (!feeds.showOwnTime(me(), shown)) {
            throw new NotFound("calendar feed");
        }
        audit.record(AuditEvent.of(Action.UPDATE, "calendar feed", me().value()).change("ownTime", before, shown));
    }

    /**
     * Ends the feed: its address is dead from now on.
     *
     * @throws NotFound when there is none
     */
    @Allowed(Right.CALENDAR_FEED)
    public void end() {
        if (!feeds.drop(me())) {
            throw new NotFound("calendar feed");
        }
        audit.record(AuditEvent.of(Action.END, "calendar feed", me().value()));
    }

    private static UserId me() {
        return Callers.current().requireUser();
    }
}
