package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes that were sent, and codes that were wrong: ids and times only. */
@Dependent
class SecondFactorCodes {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(UUID code, SecondFactor factor, byte[] attempt, Instant now, Instant expires) {
        database.createNativeQuery("insert into second_factor_code"
                        + " (id, account_id, factor_id, attempt_hash, sent_at, expires_at)"
                        + " values (:id, :account, :factor, :attempt, :now, :expires)")
                .setParameter("id", code)
                .setParameter("account", factor.accountId())
                .setParameter("factor", factor.id())
                .setParameter("attempt", attempt)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** The code sent last for this factor in this attempt, if it can still be used. An older one is dead. */
    Optional<UUID> open(SecondFactor factor, byte[] attempt, Instant now) {
        List<Object[]> last = database.createNativeQuery(
                        "select id, used_at is null and expires_at > :now from second_factor_code"
                                + " where account_id = :account and factor_id = :factor and attempt_hash = :attempt"
                                + " order by sent_at desc limit 1",
                        Object[].class)
                .setParameter("account", factor.accountId())
                .setParameter("factor", factor.id())
                .setParameter("attempt", attempt)
                .setParameter("now", now)
                .getResultList();
        return last.stream()
                .filter(row -> (Boolean) row[1])
                .map(row -> (UUID) row[0])
                .findFirst();
    }

    /** What a code is for, if it can still be used. */
    Optional<UUID> factorOf(UUID code, Instant now) {
        List<UUID> factor = database.createNativeQuery(
                        "select factor_id from second_factor_code"
                                + " where id = :id and used_at is null and expires_at > :now",
                        UUID.class)
                .setParameter("id", code)
                .setParameter("now", now)
                .getResultList();
        return factor.stream().findFirst();
    }

    /** Uses a code up. @return false when somebody was faster */
    boolean use(UUID code, Instant now) {
        return database.createNativeQuery(
                                "update second_factor_code set used_at = :now where id = :id and used_at is null")
                        .setParameter("now", now)
                        .setParameter("id", code)
                        .executeUpdate()
                == 1;
    }

    /** When codes went out to this account since then, oldest first. */
    List<Instant> sentSince(UUID account, Instant since) {
        return database.createNativeQuery(
                        "select sent_at from second_factor_code where account_id = :account and sent_at > :since"
                                + " order by sent_at",
                        Instant.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .getResultList();
    }

    void addFailure(UUID account, Instant now) {
        database.createNativeQuery("insert into second_factor_failure (account_id, failed_at) values (:account, :now)")
                .setParameter("account", account)
                .setParameter("now", now)
                .executeUpdate();
    }

    List<Instant> failuresSince(UUID account, Instant since) {
        return database.createNativeQuery(
                        "select failed_at from second_factor_failure where account_id = :account and failed_at > :since"
                                + " order by failed_at",
                        Instant.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .getResultList();
    }

    /** Rows of this account that nobody asks for any more. */
    void dropBefore(UUID account, Instant time) {
        database.createNativeQuery("delete from second_factor_code where account_id = :account and sent_at < :time")
                .setParameter("account", account)
                .setParameter("time", time)
                .executeUpdate();
        database.createNativeQuery(
                        "delete from second_factor_failure where account_id = :account and failed_at < :time")
                .setParameter("account", account)
                .setParameter("time", time)
                .executeUpdate();
    }
}
