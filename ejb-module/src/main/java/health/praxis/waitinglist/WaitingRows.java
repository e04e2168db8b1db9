package health.praxis.waitinglist;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who waits in the caller's practice group. */
@Dependent
class WaitingRows {

    /** More than anybody looks through. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(WaitingEntry entry) {
        database.persist(entry);
    }

    /** Writes what was changed, so that versions are those that are told. */
    void flush() {
        database.flush();
    }

    /** Who waits: urgent ones first, then the longest; for this practitioner those who wait for anybody too. */
    List<WaitingEntry> waiting(@Nullable UserId practitioner) {
        return database.createQuery(
                        "select e from WaitingEntry e where e.key.practice = :practice and e.removedAt is null"
                                + " and (:all = true or e.practitioner is null or e.practitioner = :practitioner)"
                                + " order by e.urgent desc, e.addedAt, e.key.id",
                        WaitingEntry.class)
                .setParameter("practice", practice().value())
                .setParameter("all", practitioner == null)
                .setParameter("practitioner", practitioner == null ? null : practitioner.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    long count() {
        return database.createQuery(
                        "select count(e) from WaitingEntry e where e.key.practice = :practice and e.removedAt is null",
                        Long.class)
                .setParameter("practice", practice().value())
                .getSingleResult();
    }

    /** The entries of one patient; who adds one at the same moment waits for this transaction's end. */
    List<WaitingEntry> lockedOf(PatientId patient) {
        Turns.queueUpFor(database, "waiting list " + patient);
        return database.createQuery(
                        "select e from WaitingEntry e where e.key.practice = :practice and e.patient = :patient"
                                + " and e.removedAt is null",
                        WaitingEntry.class)
                .setParameter("practice", practice().value())
                .setParameter("patient", patient.value())
                .getResultList();
    }

    Optional<WaitingEntry> one(WaitingEntryId id) {
        return Optional.ofNullable(
                database.find(WaitingEntry.class, new RowKey(practice().value(), id.value())));
    }

    /** The entry, locked until the transaction ends, on the list or not. */
    Optional<WaitingEntry> locked(WaitingEntryId id) {
        return Optional.ofNullable(database.find(
                WaitingEntry.class, new RowKey(practice().value(), id.value()), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of these that are on the list. */
    List<WaitingEntry> waiting(Collection<WaitingEntryId> ids) {
        return database.createQuery(
                        "select e from WaitingEntry e where e.key.practice = :practice and e.key.id in :ids"
                                + " and e.removedAt is null",
                        WaitingEntry.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", ids.stream().map(WaitingEntryId::value).toList())
                .getResultList();
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
