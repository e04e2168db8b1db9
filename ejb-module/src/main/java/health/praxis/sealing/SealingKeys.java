package health.praxis.sealing;

import health.praxis.shared.PracticeGroupId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** The stored keys. A practice's rows are under row-level security, the installation's stand outside. */
@Dependent
class SealingKeys {

    /** More keys than anybody makes while one waits. */
    private static final int TRIES = 5;

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

    /**
     * The primary key, locked against another taking its place until the transaction ends. Who waited for a new one finds no
     * row, since it is not the row that was waited for: so it is asked again.
     */
    void holdPrimary(KeyOwner owner) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (!lockPrimary(owner).isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("The key of " + owner + " is replaced over and over again");
    }

    private List<?> lockPrimary(KeyOwner owner) {
        return about(
                        owner,
                        database.createNativeQuery(
                                owner.practice() == null
                                        ? "select version from installation_sealing_key where state = 'PRIMARY' for share"
                                        : "select version from sealing_key where practice_id = :practice"
                                                + " and state = 'PRIMARY' for share",
                                Integer.class))
                .getResultList();
    }

    /** The version that seals, if there is an older one that still opens. */
    OptionalInt primaryAfterFormer(KeyOwner owner) {
        List<SealingKey> all = of(owner);
        return all.stream().anyMatch(key -> key.state() == SealingKey.State.ENABLED)
                ? all.stream()
                        .filter(key -> key.state() == SealingKey.State.PRIMARY)
                        .mapToInt(SealingKey::version)
                        .findFirst()
                : OptionalInt.empty();
    }

    /** How many values are left under the former keys. */
    void tellRemaining(KeyOwner owner, long count) {
        about(
                        owner,
                        database.createNativeQuery(
                                owner.practice() == null
                                        ? "update installation_sealing_key set remaining = :count where state = 'ENABLED'"
                                        : "update sealing_key set remaining = :count where practice_id = :practice"
                                                + " and state = 'ENABLED'"))
                .setParameter("count", count)
                .executeUpdate();
    }

    /** So many fewer are left. */
    void lessRemaining(KeyOwner owner, int count) {
        about(
                        owner,
                        database.createNativeQuery(
                                owner.practice() == null
                                        ? "update installation_sealing_key set remaining = greatest(remaining - :count, 0)"
                                                + " where state = 'ENABLED'"
                                        : "update sealing_key set remaining = greatest(remaining - :count, 0)"
                                                + " where practice_id = :practice and state = 'ENABLED'"))
                .setParameter("count", count)
                .executeUpdate();
    }

    /** Destroys the former keys before this version, if it was made by then; which they were. */
    List<Integer> destroyBefore(KeyOwner owner, int version, Instant madeBy) {
        return about(
                        owner,
                        database.createNativeQuery(
                                owner.practice() == null
                                        ? "update installation_sealing_key k set state = 'DESTROYED', wrapped = null,"
                                                + " remaining = 0 from installation_sealing_key p where p.version = :version"
                                                + " and p.created_at <= :madeBy and k.state = 'ENABLED'"
                                                + " and k.version < :version returning k.version"
                                        : "update sealing_key k set state = 'DESTROYED', wrapped = null, remaining = 0"
                                                + " from sealing_key p where p.practice_id = :practice"
                                                + " and p.version = :version and p.created_at <= :madeBy"
                                                + " and k.practice_id = :practice and k.state = 'ENABLED'"
                                                + " and k.version < :version returning k.version",
                                Integer.class))
                .setParameter("version", version)
                .setParameter("madeBy", madeBy)
                .getResultList();
    }

    /** Practices with a key that opens only; in a transaction of the platform. */
    List<PracticeGroupId> practicesWithFormer() {
        List<UUID> found = database.createNativeQuery(
                        "select distinct practice_id from platform_sealing_keys() where state = 'ENABLED'", UUID.class)
                .getResultList();
        return found.stream().map(PracticeGroupId::new).toList();
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
                        "select practice_id, owner, version, state, created_at, remaining from (select cast(null as uuid)"
                                + " as practice_id, null as owner, version, state, created_at, remaining"
                                + " from installation_sealing_key union all select practice_id, owner, version, state,"
                                + " created_at, remaining from platform_sealing_keys()) k"
                                + " order by owner nulls first, practice_id, version desc",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> new KeysInUse.Line(
                        row[0] == null ? null : new PracticeGroupId((UUID) row[0]),
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        (Instant) row[4],
                        row[5] == null ? null : ((Number) row[5]).longValue()))
                .toList();
    }

    private static Query about(KeyOwner owner, Query query) {
        return owner.practice() == null
                ? query
                : query.setParameter("practice", owner.practice().value());
    }
}
