package health.praxis.practice;

import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The numbers that practitioners of the caller's practice group have at its locations. */
@Dependent
class PractitionerNumberRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(PractitionerNumbers numbers) {
        database.persist(numbers);
    }

    void remove(PractitionerNumbers numbers) {
        database.remove(numbers);
    }

    Optional<PractitionerNumbers> one(LocationId location, UserId practitioner) {
        return Optional.ofNullable(database.find(
                PractitionerNumbers.class,
                new PractitionerNumbers.Key(practice(), location.value(), practitioner.value())));
    }

    /** By location and practitioner, each by name. */
    List<PractitionerNumbers> all() {
        return database.createQuery(
                        "select n from PractitionerNumbers n, Location l, PracticeUser u"
                                + " where n.key.practiceId = :practice"
                                + " and l.key.practiceId = :practice and l.key.id = n.key.locationId"
                                + " and u.key.practiceId = :practice and u.key.id = n.key.practitionerId"
                                + " order by l.name, l.key.id, u.lastName, u.firstName, u.key.id",
                        PractitionerNumbers.class)
                .setParameter("practice", practice())
                .getResultList();
    }

    List<PractitionerNumbers> of(Collection<UserId> practitioners) {
        return database.createQuery(
                        "select n from PractitionerNumbers n where n.key.practiceId = :practice"
                                + " and n.key.practitionerId in :practitioners",
                        PractitionerNumbers.class)
                .setParameter("practice", practice())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toList())
                .getResultList();
    }

    /** Whoever changes them goes one after the other. */
    void queueUp() {
        Turns.queueUpFor(database, "practitioner numbers " + practice());
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
