package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The passwords that accounts had before, as hashes (IDL-6). */
@Dependent
class EarlierPasswords {

    /** With the present one: a refreshed password differs from the last five. */
    private static final int KEPT = 4;

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(UUID account, String hash, Instant now) {
        database.createNativeQuery("insert into earlier_password (account_id, replaced_at, password_hash)"
                        + " values (:account, :now, :hash) on conflict do nothing")
                .setParameter("account", account)
                .setParameter("now", now)
                .setParameter("hash", hash)
                .executeUpdate();
        database.createNativeQuery("delete from earlier_password where account_id = :account and replaced_at not in"
                        + " (select replaced_at from earlier_password where account_id = :account"
                        + " order by replaced_at desc limit :kept)")
                .setParameter("account", account)
                .setParameter("kept", KEPT)
                .executeUpdate();
    }

    List<String> of(UUID account) {
        return database.createNativeQuery(
                        "select password_hash from earlier_password where account_id = :account", String.class)
                .setParameter("account", account)
                .getResultList();
    }
}
