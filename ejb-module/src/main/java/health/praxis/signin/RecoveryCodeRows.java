package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The hashes of recovery codes. */
@Dependent
class RecoveryCodeRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** From now on these codes count and no others. */
    void replace(UUID account, List<String> codes) {
        drop(account);
        for (String code : codes) {
            database.createNativeQuery("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                    .setParameter("account", account)
                    .setParameter("hash", RecoveryCodes.hash(account, code))
                    .executeUpdate();
        }
    }

    void drop(UUID account) {
        database.createNativeQuery("delete from recovery_code where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Uses a code up. @return false when there is no such code, or it was used before */
    boolean use(UUID account, String typed, Instant now) {
        return database.createNativeQuery("update recovery_code set used_at = :now"
                                + " where account_id = :account and code_hash = :hash and used_at is null")
                        .setParameter("now", now)
                        .setParameter("account", account)
                        .setParameter("hash", RecoveryCodes.hash(account, typed))
                        .executeUpdate()
                == 1;
    }

    /** How many can still be used. */
    int left(UUID account) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from recovery_code where account_id = :account and used_at is null",
                                Long.class)
                        .setParameter("account", account)
                        .getSingleResult())
                .intValue();
    }
}
