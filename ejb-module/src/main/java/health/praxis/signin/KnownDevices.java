package health.praxis.signin;

import health.praxis.shared.SecretToken;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The browsers on which accounts have signed in, by the hash of the mark they keep. */
@Dependent
class KnownDevices {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    boolean knows(String email, @Nullable String deviceToken) {
        return !database.createNativeQuery("select 1 from sign_in_device d join account a on a.id = d.account_id"
                        + " where d.token_hash = :hash and lower(a.email) = lower(:email)")
                .setParameter("hash", SecretToken.hash(deviceToken == null ? "" : deviceToken))
                .setParameter("email", email.strip())
                .getResultList()
                .isEmpty();
    }

    /**
     * Notes a finished sign-in on a device.
     *
     * @return whether the account knew the device before
     */
    boolean note(UUID account, String deviceToken, Instant now) {
        return (Boolean) database.createNativeQuery(
                        "insert into sign_in_device (token_hash, account_id, created_at, last_seen_at)"
                                + " values (:hash, :account, :now, :now) on conflict (token_hash, account_id)"
                                + " do update set last_seen_at = excluded.last_seen_at returning created_at < :now",
                        Boolean.class)
                .setParameter("hash", SecretToken.hash(deviceToken))
                .setParameter("account", account)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Whether the mark is one of ours, for whatever account: one that somebody else made up is worth nothing. */
    boolean isOurs(@Nullable String deviceToken) {
        List<?> rows = database.createNativeQuery("select 1 from sign_in_device where token_hash = :hash limit 1")
                .setParameter("hash", SecretToken.hash(deviceToken == null ? "" : deviceToken))
                .getResultList();
        return !rows.isEmpty();
    }

    /** After the password was replaced by a link, whoever used a browser before has to start anew. */
    void forgetAllOf(UUID account) {
        database.createNativeQuery("delete from sign_in_device where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void dropUnseen(Instant before) {
        database.createNativeQuery("delete from sign_in_device where last_seen_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
