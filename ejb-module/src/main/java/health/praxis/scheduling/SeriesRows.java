package health.praxis.scheduling;

import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The series of the caller's practice group, and the appointments in them as far as the caller sees them. */
@Dependent
class SeriesRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(AppointmentSeries series) {
        database.persist(series);
        database.flush();
    }

    void add(Collection<Appointment> made) {
        made.forEach(database::persist);
        database.flush();
    }

    /** Writes what was changed. */
    void flush() {
        database.flush();
    }

    Optional<AppointmentSeries> one(UUID id) {
        return Optional.ofNullable(database.find(AppointmentSeries.class, new AppointmentSeries.Key(practice(), id)));
    }

    /** The series that this appointment is in; empty when it is in none, or the caller sees no such appointment. */
    Optional<UUID> of(AppointmentId id) {
        return database.createQuery(
                        "select a.seriesId from Appointment a where a.key.practiceId = :practice and a.key.id = :id"
                                + " and a.seriesId is not null",
                        UUID.class)
                .setParameter("practice", practice())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** Its appointments by start, with their patients, rooms and equipment. */
    List<Appointment> members(UUID series) {
        return database.createQuery(
                        "select a from Appointment a left join fetch a.patients"
                                + " left join fetch a.facilities where a.key.practiceId = :practice"
                                + " and a.seriesId = :series order by a.startsAt, a.key.id",
                        Appointment.class)
                .setParameter("practice", practice())
                .setParameter("series", series)
                .getResultList();
    }

    /** The same, locked until the transaction ends; in one order, so that two who change a series queue up. */
    List<Appointment> lockedMembers(UUID series) {
        database.createQuery(
                        "select a from Appointment a where a.key.practiceId = :practice and a.seriesId = :series"
                                + " order by a.key.id",
                        Appointment.class)
                .setParameter("practice", practice())
                .setParameter("series", series)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return members(series);
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
