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

/** Where the caller's practice group works, and who when. */
@Dependent
class Places {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(Location location) {
        database.persist(location);
    }

    void add(HoursEntry hours) {
        database.persist(hours);
    }

    void remove(HoursEntry hours) {
        database.remove(hours);
    }

    List<Location> locations() {
        return database.createQuery(
                        "select l from Location l where l.key.practiceId = :practice order by l.name, l.key.id",
                        Location.class)
                .setParameter("practice", practice())
                .getResultList();
    }

    List<UUID> ids() {
        return locations().stream().map(location -> location.id().value()).toList();
    }

    Optional<Location> location(LocationId id) {
        return Optional.ofNullable(database.find(Location.class, new Location.Key(practice(), id.value())));
    }

    List<HoursEntry> hoursOf(Collection<UserId> practitioners) {
        return database.createQuery(
                        "select h from HoursEntry h where h.key.practiceId = :practice"
                                + " and h.practitionerId in :practitioners order by h.weekday, h.from, h.key.id",
                        HoursEntry.class)
                .setParameter("practice", practice())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toList())
                .getResultList();
    }

    /** Until the transaction ends, whoever else changes or removes these hours waits. */
    Optional<HoursEntry> hoursToChange(UUID id) {
        Turns.queueUpFor(database, "practice hours " + id);
        return Optional.ofNullable(database.find(HoursEntry.class, new HoursEntry.Key(practice(), id)));
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
