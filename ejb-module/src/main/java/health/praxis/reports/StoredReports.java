package health.praxis.reports;

import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The saved reports of the caller's practice group; the database shows the caller's own and shared ones. */
@Dependent
class StoredReports {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(StoredReport report) {
        database.persist(report);
    }

    void remove(StoredReport report) {
        database.remove(report);
    }

    /** Those the caller sees, by name. */
    List<StoredReport> seen() {
        return database.createQuery(
                        "select r from StoredReport r where r.key.practiceId = :practice order by lower(r.name), r.key.id",
                        StoredReport.class)
                .setParameter("practice", practice())
                .getResultList();
    }

    Optional<StoredReport> one(SavedReportId id) {
        return Optional.ofNullable(database.find(StoredReport.class, new StoredReport.Key(practice(), id.value())));
    }

    /** The report, locked until the transaction ends. */
    Optional<StoredReport> oneToChange(SavedReportId id) {
        return Optional.ofNullable(database.find(
                StoredReport.class, new StoredReport.Key(practice(), id.value()), LockModeType.PESSIMISTIC_WRITE));
    }

    /** How many the caller has saved; who saves another at once waits until this transaction ends. */
    long countOwn() {
        UUID own = Callers.current().requireUser().value();
        Turns.queueUpFor(database, "saved reports " + own);
        return database.createQuery(
                        "select count(r) from StoredReport r where r.key.practiceId = :practice and r.madeBy = :own",
                        Long.class)
                .setParameter("practice", practice())
                .setParameter("own", own)
                .getSingleResult();
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
