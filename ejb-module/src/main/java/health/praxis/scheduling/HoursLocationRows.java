package health.praxis.scheduling;

import health.praxis.practice.HoursLine;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where appointments usually take place within practice hours of the caller's practice group (LOC-6). */
@Dependent
class HoursLocationRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(HoursLocation usual) {
        database.persist(usual);
        database.flush();
    }

    void remove(HoursLocation usual) {
        database.remove(usual);
    }

    Optional<HoursLocation> one(UUID hours) {
        return Optional.ofNullable(database.find(HoursLocation.class, new HoursLocation.Key(practice(), hours)));
    }

    /** By the hours' id; those that say nothing are missing. */
    Map<UUID, AppointmentLocation> of(Collection<HoursLine> hours) {
        if (hours.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select h from HoursLocation h where h.key.practiceId = :practice and h.key.hoursId in :hours",
                        HoursLocation.class)
                .setParameter("practice", practice())
                .setParameter("hours", hours.stream().map(HoursLine::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(HoursLocation::hours, HoursLocation::meetsAt));
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
