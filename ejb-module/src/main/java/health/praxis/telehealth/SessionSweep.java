package health.praxis.telehealth;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends sessions whose practitioner vanished (TEL-21) and clears away tickets nobody used. */
@Stateless
@Door
public class SessionSweep {

    @Inject
    private Sessions sessions;

    @Inject
    private TokenIndex tokens;

    @Inject
    private SessionEnd sessionEnd;

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
}
