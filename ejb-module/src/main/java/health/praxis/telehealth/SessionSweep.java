package health.praxis.telehealth;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends sessions whose practitioner vanished (TEL-21) or was deactivated (ORG-15), and clears away tickets nobody used. */
@Stateless
@Door
public class SessionSweep {

    @Inject
    private Sessions sessions;

    @Inject
    private TokenIndex tokens;

    @Inject
    private Links links;

    @Inject
    private SessionEnd sessionEnd;

    @Inject
    private Event<PractitionerGone> gone;

    @Inject
    private Clock clock;

    /** A session to look at, in its practice. */
    record Vanished(PracticeGroupId practice, UUID session) {}

    /** Sessions of all practices without a practitioner for {@link VideoSession#ABANDONED_AFTER}. */
    @Allowed(Right.PLATFORM)
    public List<Vanished> vanished() {
        tokens.dropExpired(clock.instant().minus(Tickets.VALID_FOR));
        return sessions.unseenSince(clock.instant().minus(VideoSession.ABANDONED_AFTER));
    }

    /** Ends one, unless its practitioner came back meanwhile. */
    @Allowed(Right.WORK)
    public void endIfAbandoned(UUID session) {
        sessions.locked(Callers.current().requirePractice(), session)
                .filter(found -> found.isAbandoned(clock.instant()))
                .ifPresent(found -> sessionEnd.end(found, EndReason.ABANDONED));
    }

    /** Ends what a practitioner holds who was deactivated, charged to this moment, and sends home who waits for them. */
    @Allowed(Right.WORK)
    public void endAllOf(UserId practitioner) {
        PracticeGroupId practice = Callers.current().requirePractice();
        sessions.liveOf(practice, practitioner)
                .forEach(id ->
                        sessions.locked(practice, id).ifPresent(found -> sessionEnd.end(found, EndReason.DEACTIVATED)));
        gone.fire(new PractitionerGone(links.heldBy(practice, practitioner)));
    }
}
