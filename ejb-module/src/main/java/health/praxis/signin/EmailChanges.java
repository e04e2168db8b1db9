package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of e-mail addresses that wait for confirmation. */
@Dependent
class EmailChanges {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** The latest wish is the only one. */
    void replaceBy(WishedEmail wish) {
        database.createQuery("delete from WishedEmail w where w.accountId = :account and w.settledAt is null")
                .setParameter("account", wish.accountId())
                .executeUpdate();
        database.persist(wish);
    }

    Optional<WishedEmail> find(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(database.find(WishedEmail.class, id));
    }

    /** The wish while it waits; both confirmations at once come one after the other. */
    Optional<WishedEmail> open(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(database.find(WishedEmail.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .filter(WishedEmail::isOpen);
    }

    void dropOlder(Instant before) {
        database.createQuery("delete from WishedEmail w where w.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
