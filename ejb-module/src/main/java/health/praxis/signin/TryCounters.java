package health.praxis.signin;

import health.praxis.shared.SecretToken;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Counters of failures, by what they are for. In the database, so that all nodes count together. */
@Dependent
class TryCounters {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** The counter, made if there is none; nobody else counts until this transaction ends. */
    TryCounter locked(String what, String whose, Instant now) {
        byte[] key = key(what, whose);
        database.createNativeQuery("insert into sign_in_counter (key_hash, failures, last_at, told)"
                        + " values (:key, 0, :now, false) on conflict do nothing")
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate();
        return database.find(TryCounter.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The counter if there is one; nobody else counts until this transaction ends. */
    Optional<TryCounter> existing(String what, String whose) {
        return Optional.ofNullable(database.find(TryCounter.class, key(what, whose), LockModeType.PESSIMISTIC_WRITE));
    }

    void dropOlder(Instant before) {
        database.createQuery("delete from TryCounter c where c.lastAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static byte[] key(String what, String whose) {
        return SecretToken.hash(what + "|" + whose.strip().toLowerCase(Locale.ROOT));
    }
}
