package health.praxis.practice;

import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rooms and equipment of the caller's practice group. */
@Dependent
class FacilityRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(Facility facility) {
        database.persist(facility);
    }

    Optional<Facility> one(FacilityId id) {
        return Optional.ofNullable(database.find(Facility.class, new Facility.Key(practice(), id.value())));
    }

    /** All with the names of their locations, archived ones too; by location, rooms first, by name. */
    List<FacilityCard> cards() {
        return database.createQuery(
                        "select f, l.name from Facility f, Location l where f.key.practiceId = :practice"
                                + " and l.key.practiceId = :practice and l.key.id = f.locationId"
                                + " order by l.name, l.key.id, f.kind desc, lower(f.name), f.key.id",
                        Object[].class)
                .setParameter("practice", practice())
                .getResultStream()
                .map(row -> ((Facility) row[0]).card((String) row[1]))
                .toList();
    }

    /** These, archived ones too, in the same order. */
    List<FacilityCard> cards(Collection<FacilityId> ids) {
        return ids.isEmpty()
                ? List.of()
                : cards().stream().filter(card -> ids.contains(card.id())).toList();
    }

    /** What the location offers, for whoever changes that; the next one waits until this transaction ends. */
    List<Facility> lockedOffered(LocationId location) {
        Turns.queueUpFor(database, "facilities " + practice());
        return database.createQuery(
                        "select f from Facility f where f.key.practiceId = :practice and f.locationId = :location"
                                + " and f.archivedAt is null",
                        Facility.class)
                .setParameter("practice", practice())
                .setParameter("location", location.value())
                .getResultList();
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
