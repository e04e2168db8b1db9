package health.praxis.scheduling;

import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The appointment types of the caller's practice group, and whether it uses them. */
@Dependent
class AppointmentTypeRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Off until the practice group switched it on. */
    boolean offered() {
        List<?> found = database.createNativeQuery(
                        "select types_offered from calendar_setting where practice_id = :practice", Boolean.class)
                .setParameter("practice", practice())
                .getResultList();
        return !found.isEmpty() && (Boolean) found.get(0);
    }

    void offer(boolean offered) {
        database.createNativeQuery(
                        "insert into calendar_setting (practice_id, types_offered) values (:practice, :offered)"
                                + " on conflict (practice_id) do update set types_offered = excluded.types_offered")
                .setParameter("practice", practice())
                .setParameter("offered", offered)
                .executeUpdate();
    }

    void add(AppointmentType type) {
        database.persist(type);
    }

    /** All of them by name, archived ones included: a practice has a few. */
    List<AppointmentType> all() {
        return database.createQuery(
                        "select t from AppointmentType t where t.key.practiceId = :practice order by lower(t.name), t.key.id",
                        AppointmentType.class)
                .setParameter("practice", practice())
                .getResultList();
    }

    /** The same, for whoever changes the list; the next one waits until this transaction ends. */
    List<AppointmentType> lockedAll() {
        Turns.queueUpFor(database, "appointment types " + practice());
        return all();
    }

    Optional<AppointmentType> one(AppointmentTypeId id) {
        return Optional.ofNullable(
                database.find(AppointmentType.class, new AppointmentType.Key(practice(), id.value())));
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
