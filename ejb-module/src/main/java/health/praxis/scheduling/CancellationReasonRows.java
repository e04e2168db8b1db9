package health.praxis.scheduling;

import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The own reasons of the caller's practice group. */
@Dependent
class CancellationReasonRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(CancellationReason reason) {
        database.persist(reason);
    }

    /** Those that are not archived, by place. */
    List<CancellationReason> offered() {
        return database.createQuery(
                        "select r from CancellationReason r where r.key.practiceId = :practice and r.archivedAt is null"
                                + " order by r.place, r.name",
                        CancellationReason.class)
                .setParameter("practice", practice())
                .getResultList();
    }

    /** The same, for whoever changes the list; the next one waits until this transaction ends. */
    List<CancellationReason> lockedOffered() {
        Turns.queueUpFor(database, "cancellation reasons " + practice());
        return offered();
    }

    /** Whether the practice offers it. */
    boolean isOffered(CancellationReasonId id) {
        return offered().stream().anyMatch(reason -> reason.id().equals(id));
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
