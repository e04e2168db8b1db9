package health.praxis.signin;

import health.praxis.shared.SecretToken;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of all accounts. */
@Dependent
class SessionStore {

    /** What a request needs to know of its session, read at once. */
    record Standing(LiveSession session, Instant lastActive) {

        /** The session after an activity. */
        LiveSession activeAt(Instant now) {
            return new LiveSession(
                    session.id(),
                    session.accountId(),
                    session.email(),
                    session.kind(),
                    session.platformAdministrator(),
                    session.secondFactor(),
                    session.since(),
                    session.idleAt().plus(Duration.between(lastActive, now)),
                    session.endsAt(),
                    session.zone());
        }
    }

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(SignInSession session) {
        database.persist(session);
    }

    /** The session that was not ended, with its account and the strictest idle time of the account's groups (IDL-3). */
    Optional<Standing> standing(String token) {
        List<Object[]> rows = database.createNativeQuery(
                        "select s.id, s.account_id, a.email, a.platform_administrator, s.second_factor,"
                                + " s.created_at, s.last_active_at, s.expires_at,"
                                + " coalesce((select min(coalesce(r.idle_minutes, :first)) from sign_in_member m"
                                + " left join sign_in_rule r on r.practice_id = m.practice_id"
                                + " where m.account_id = s.account_id), :first), s.kind, a.reading_zone"
                                + " from sign_in_session s join account a on a.id = s.account_id"
                                + " where s.token_hash = :hash and s.ended_at is null",
                        Object[].class)
                .setParameter("hash", SecretToken.hash(token))
                .setParameter("first", SignInRule.FIRST.idleMinutes())
                .getResultList();
        return rows.stream().findFirst().map(SessionStore::standing);
    }

    private static Standing standing(Object[] row) {
        Instant lastActive = (Instant) row[6];
        Duration idle = Duration.ofMinutes(((Number) row[8]).longValue());
        LiveSession session = new LiveSession(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                SessionKind.valueOf((String) row[9]),
                (Boolean) row[3],
                (Boolean) row[4],
                (Instant) row[5],
                lastActive.plus(idle),
                (Instant) row[7],
                (String) row[10]);
        return new Standing(session, lastActive);
    }

    Optional<SignInSession> byId(UUID id) {
        return Optional.ofNullable(database.find(SignInSession.class, id));
    }

    void noteActivity(UUID session, Instant now) {
        database.createQuery("update SignInSession s set s.lastActiveAt = :now"
                        + " where s.id = :id and s.lastActiveAt < :now and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("id", session)
                .executeUpdate();
    }

    /** Not ended and not too old, the one used last first. */
    List<SignInSession> open(UUID account, Instant now) {
        return database.createQuery(
                        "select s from SignInSession s where s.accountId = :account and s.endedAt is null"
                                + " and s.expiresAt > :now order by s.lastActiveAt desc, s.id",
                        SignInSession.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultList();
    }

    /** @return how many were ended */
    int end(UUID account, UUID session, Instant now) {
        return database.createQuery("update SignInSession s set s.endedAt = :now"
                        + " where s.id = :id and s.accountId = :account and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("id", session)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Ends the account's sessions but the one behind the token. */
    void endOthers(UUID account, String token, Instant now) {
        database.createQuery("update SignInSession s set s.endedAt = :now"
                        + " where s.accountId = :account and s.tokenHash <> :own and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("account", account)
                .setParameter("own", SecretToken.hash(token))
                .executeUpdate();
    }

    void endAll(UUID account, Instant now) {
        database.createQuery("update SignInSession s set s.endedAt = :now"
                        + " where s.accountId = :account and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Sessions that were over before then. */
    void drop(Instant before) {
        database.createQuery("delete from SignInSession s where s.endedAt < :before or s.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
