package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Devices that skip the second factor (TFA-8), by the hash of the token they carry. */
@Dependent
class RememberedDevices {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Remembers a device, or remembers it anew; those that expired are gone. */
    void remember(UUID account, byte[] tokenHash, String description, Instant now, Instant expires) {
        database.createNativeQuery("delete from remembered_device where account_id = :account and expires_at <= :now")
                .setParameter("account", account)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery("insert into remembered_device"
                        + " (id, account_id, token_hash, description, remembered_at, last_used_at, expires_at)"
                        + " values (:id, :account, :hash, :description, :now, :now, :expires)"
                        + " on conflict (account_id, token_hash) do update set remembered_at = excluded.remembered_at,"
                        + " last_used_at = excluded.last_used_at, expires_at = excluded.expires_at,"
                        + " description = excluded.description")
                .setParameter("id", UUID.randomUUID())
                .setParameter("account", account)
                .setParameter("hash", tokenHash)
                .setParameter("description", description)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Whether this account's device with this token is remembered; notes that it was seen. */
    boolean knows(UUID account, byte[] tokenHash, Instant now) {
        return database.createNativeQuery("update remembered_device set last_used_at = :now"
                                + " where account_id = :account and token_hash = :hash and expires_at > :now")
                        .setParameter("now", now)
                        .setParameter("account", account)
                        .setParameter("hash", tokenHash)
                        .executeUpdate()
                == 1;
    }

    /** Those that still count, last used first. */
    List<RememberedDevice> of(UUID account, Instant now) {
        List<Object[]> rows = database.createNativeQuery(
                        "select id, description, last_used_at, expires_at from remembered_device"
                                + " where account_id = :account and expires_at > :now order by last_used_at desc",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new RememberedDevice((UUID) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]))
                .toList();
    }

    /** @return false when this account has no such device */
    boolean forget(UUID account, UUID device) {
        return database.createNativeQuery("delete from remembered_device where account_id = :account and id = :id")
                        .setParameter("account", account)
                        .setParameter("id", device)
                        .executeUpdate()
                == 1;
    }

    void forgetAll(UUID account) {
        database.createNativeQuery("delete from remembered_device where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
