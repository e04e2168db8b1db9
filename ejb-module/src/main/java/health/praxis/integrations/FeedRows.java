package health.praxis.integrations;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The feeds of the caller's practice, and the index from a token's hash to practice and practitioner. */
@Dependent
class FeedRows {

    /** Whose feed it is. */
    record Owner(PracticeGroupId practice, UserId user) {}

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Whose feed an address leads to, before the practice is known. */
    Optional<Owner> owner(byte[] hash) {
        List<Object[]> rows = database.createNativeQuery(
                        "select practice_id, subject_id from token_index"
                                + " where token_hash = :hash and purpose = 'CALENDAR_FEED'",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Owner(new PracticeGroupId((UUID) row[0]), new UserId((UUID) row[1])));
    }

    /** Whether this is the user's living address, and not one that was replaced just now. */
    boolean isAlive(UserId user, byte[] hash) {
        return !of(
                        database.createNativeQuery("select 1 from calendar_feed where practice_id = :practice"
                                + " and user_id = :user and token_hash = :hash"),
                        user)
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    /** When the user's address was made, if there is one. */
    Optional<Instant> madeAt(UserId user) {
        List<Instant> made = of(
                        database.createNativeQuery(
                                "select made_at from calendar_feed where practice_id = :practice and user_id = :user",
                                Instant.class),
                        user)
                .getResultList();
        return made.stream().findFirst();
    }

    /** Whether the user's feed shows their own time too; not without a feed. */
    boolean showsOwnTime(UserId user) {
        return !of(
                        database.createNativeQuery("select 1 from calendar_feed where practice_id = :practice"
                                + " and user_id = :user and own_time"),
                        user)
                .getResultList()
                .isEmpty();
    }

    /** @return whether there is a feed */
    boolean showOwnTime(UserId user, boolean shown) {
        return of(
                                database.createNativeQuery("update calendar_feed set own_time = :shown"
                                        + " where practice_id = :practice and user_id = :user"),
                                user)
                        .setParameter("shown", shown)
                        .executeUpdate()
                > 0;
    }

    /**
     * The user's one address from now on; one that was there is dead.
     *
     * @return whether there was one
     */
    boolean put(UserId user, byte[] hash, Instant now) {
        boolean replaced = dropAddress(user);
        of(
                        database.createNativeQuery(
                                "insert into calendar_feed (practice_id, user_id, token_hash, made_at)"
                                        + " values (:practice, :user, :hash, :now) on conflict (practice_id, user_id) do update"
                                        + " set token_hash = excluded.token_hash, made_at = excluded.made_at,"
                                        + " noted_at = null, noted_tag = null"),
                        user)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate();
        of(
                        database.createNativeQuery(
                                "insert into token_index (token_hash, purpose, practice_id, subject_id)"
                                        + " values (:hash, 'CALENDAR_FEED', :practice, :user)"),
                        user)
                .setParameter("hash", hash)
                .executeUpdate();
        return replaced;
    }

    /**
     * The user has no address from now on.
     *
     * @return whether there was one
     */
    boolean drop(UserId user) {
        dropAddress(user);
        return of(
                                database.createNativeQuery(
                                        "delete from calendar_feed where practice_id = :practice and user_id = :user"),
                                user)
                        .executeUpdate()
                > 0;
    }

    /** Who replaces or ends the same feed at once queues up here. */
    private boolean dropAddress(UserId user) {
        List<byte[]> old = of(
                        database.createNativeQuery(
                                "select token_hash from calendar_feed where practice_id = :practice and user_id = :user"
                                        + " for update",
                                byte[].class),
                        user)
                .getResultList();
        old.forEach(hash -> database.createNativeQuery("delete from token_index where token_hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate());
        return !old.isEmpty();
    }

    /**
     * Remembers that the feed was read, if that is news: something else was read than the last time, or the last time that
     * counted is long ago. Of many who read at once it is news to one.
     *
     * @param tag of what was read
     */
    boolean isNews(UserId user, String tag, Instant now, Instant longAgo) {
        return of(
                                database.createNativeQuery("update calendar_feed set noted_tag = :tag, noted_at = :now"
                                        + " where practice_id = :practice and user_id = :user"
                                        + " and (noted_tag is distinct from :tag or noted_at <= :before)"),
                                user)
                        .setParameter("tag", tag)
                        .setParameter("now", now)
                        .setParameter("before", longAgo)
                        .executeUpdate()
                > 0;
    }

    private static Query of(Query query, UserId user) {
        return query.setParameter(
                        "practice", Callers.current().requirePractice().value())
                .setParameter("user", user.value());
    }
}
