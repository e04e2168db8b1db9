package health.praxis.telehealth;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Notes in the session's record which way media took and how it was encrypted (TEL-24). */
@Stateless
@Door
public class RouteNotes {

    @Inject
    private Presence presence;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionRoutes routes;

    @Inject
    private Clock clock;

    /**
     * The caller's way to another participant of the running session. A session that is over, or a peer who has no seat in
     * it, notes nothing.
     */
    @Allowed({Right.SESSION_JOIN, Right.SESSION_HOLD})
    public void note(UUID peer, Route route) {
        JoinLink me = presence.ownLink();
        sessions.lockedOf(me.practice(), me.appointment())
                .filter(VideoSession::isLive)
                .filter(session -> session.standing(me.id()) == Standing.ADMITTED)
                .filter(session -> session.standing(peer) == Standing.ADMITTED)
                .ifPresent(session -> routes.add(session, me.id(), peer, route, clock.instant()));
    }
}
