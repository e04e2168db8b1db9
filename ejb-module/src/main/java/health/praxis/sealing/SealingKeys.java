package health.praxis.sealing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** The stored keys. A practice's rows are under row-level security, the installation's stand outside. */
@Dependent
class SealingKeys {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Oldest first, destroyed ones included. */
    List<SealingKey> of(KeyOwner owner) {
        Query query = about(
                owner,
                database.createNativeQuery(
                        owner.practice() == null
                                ? "select version, state, wrapped from installation_sealing_key order by version"
                                : "select version, state, wrapped from sealing_key where practice_id = :practice"
                                        + " order by version",
                        Tuple.class));
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new SealingKey(
                        row.get(0, Number.class).intValue(),
                        SealingKey.State.valueOf(row.get(1, String.class)),
                        row.get(2, byte[].class)))
                .toList();
    }

    /** Adds a primary key. Does nothing when somebody else has just added this version. */
    void add(KeyOwner owner, int version, byte[] wrapped, Instant now) {
        about(
                        owner,
                        database.createNativeQuery(
                                owner.practice() == null
                                        ? "insert into installation_sealing_key (version, state, wrapped, created_at)"
                                                + " values (:version, 'PRIMARY', :wrapped, :now) on conflict do nothing"
                                        : "insert into sealing_key (practice_id, version, state, wrapped, created_at)"
                                                + " values (:practice, :version, 'PRIMARY', :wrapped, :now)"
                                                + " on conflict do nothing"))
                .setParameter("version", version)
                .setParameter("wrapped", wrapped)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The primary key opens only, from now on. */
    void retirePrimary(KeyOwner owner) {
        about(
                        owner,
                        database.createNativeQuery(
                                owner.practice() == null
                                        ? "update installation_sealing_key set state = 'ENABLED' where state = 'PRIMARY'"
                                        : "update sealing_key set state = 'ENABLED' where practice_id = :practice"
                                                + " and state = 'PRIMARY'"))
                .executeUpdate();
    }

    /** Every key of the owner is forgotten. */
    void destroyAll(KeyOwner owner) {
        about(
                        owner,
                        database.createNativeQuery(
                                owner.practice() == null
                                        ? "update installation_sealing_key set state = 'DESTROYED', wrapped = null"
                                        : "update sealing_key set state = 'DESTROYED', wrapped = null"
                                                + " where practice_id = :practice"))
                .executeUpdate();
    }

    /** Those of the installation and, in a transaction of the platform, of every practice; without the keys themselves. */
    List<KeysInUse.Line> lines() {
        List<Object[]> rows = database.createNativeQuery(
                        "select owner, version, state, created_at from (select null as owner, version, state, created_at"
                                + " from installation_sealing_key union all"
                                + " select owner, version, state, created_at from platform_sealing_keys()) k"
                                + " order by owner nulls first, version desc",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> new KeysInUse.Line(
                        (String) row[0], ((Number) row[1]).intValue(), (String) row[2], (Instant) row[3]))
                .toList();
    }

    private static Query about(KeyOwner owner, Query query) {
        return owner.practice() == null
                ? query
                : query.setParameter("practice", owner.practice().value());
    }
}
