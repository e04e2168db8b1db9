package health.praxis.telehealth;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ways that media took in the sessions of the caller's practice. */
@Dependent
class SessionRoutes {

    /** A browser that reports ways without end is not believed for ever. */
    private static final int MOST_PER_PARTICIPANT = 24;

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    /** Notes a way once; the same one again changes nothing. */
    void add(VideoSession session, UUID link, UUID peer, Route route, Instant now) {
        List<SessionRoute> known = of(session, link);
        if (known.size() < MOST_PER_PARTICIPANT && known.stream().noneMatch(one -> one.is(peer, route))) {
            entities.persist(new SessionRoute(session, link, peer, route, now));
        }
    }

    private List<SessionRoute> of(VideoSession session, UUID link) {
        return of(session).stream().filter(route -> route.link().equals(link)).toList();
    }

    /** In the order in which they were noted. */
    List<SessionRoute> of(VideoSession session) {
        return entities.createQuery(
                        "select r from SessionRoute r where r.key.practice = :practice and r.session = :session"
                                + " order by r.notedAt, r.key.id",
                        SessionRoute.class)
                .setParameter("practice", session.practice().value())
                .setParameter("session", session.id())
                .getResultList();
    }

    /** By the participant whose browser reported them. */
    Map<UUID, List<Route>> byLink(VideoSession session) {
        return of(session).stream()
                .collect(Collectors.groupingBy(
                        SessionRoute::link, Collectors.mapping(SessionRoute::route, Collectors.toList())));
    }
}
