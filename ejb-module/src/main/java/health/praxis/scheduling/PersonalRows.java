package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The personal appointments of the caller's practice group, as far as the caller sees the calendars they lie in. */
@Dependent
class PersonalRows {

    private static final Comparator<PersonalAppointment> BY_START =
            Comparator.comparing(one -> one.slot().start());

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(PersonalAppointment appointment) {
        database.persist(appointment);
        database.flush();
    }

    void add(Collection<PersonalAppointment> made) {
        made.forEach(database::persist);
        database.flush();
    }

    void remove(Collection<PersonalAppointment> gone) {
        gone.forEach(database::remove);
        database.flush();
    }

    /** Writes what was changed. */
    void flush() {
        database.flush();
    }

    /** The series that it is in; empty when it is in none, or the caller sees no such personal appointment. */
    Optional<UUID> seriesOf(PersonalAppointmentId id) {
        return database.createQuery(
                        "select p.seriesId from PersonalAppointment p where p.key.practiceId = :practice"
                                + " and p.key.id = :id and p.seriesId is not null",
                        UUID.class)
                .setParameter("practice", practice())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** Those of a series by start. */
    List<PersonalAppointment> members(UUID series) {
        return database.createQuery(
                        "select p from PersonalAppointment p where p.key.practiceId = :practice"
                                + " and p.seriesId = :series order by p.startsAt, p.key.id",
                        PersonalAppointment.class)
                .setParameter("practice", practice())
                .setParameter("series", series)
                .getResultList();
    }

    /** The same, locked until the transaction ends; in one order, so that two who change a series queue up. */
    List<PersonalAppointment> lockedMembers(UUID series) {
        return database.createQuery(
                        "select p from PersonalAppointment p where p.key.practiceId = :practice"
                                + " and p.seriesId = :series order by p.key.id",
                        PersonalAppointment.class)
                .setParameter("practice", practice())
                .setParameter("series", series)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .sorted(BY_START)
                .toList();
    }

    /** Those of these that exist, locked in one order until the transaction ends; by start. */
    List<PersonalAppointment> allToChange(Collection<PersonalAppointmentId> ids) {
        return database.createQuery(
                        "select p from PersonalAppointment p where p.key.practiceId = :practice and p.key.id in :ids"
                                + " order by p.key.id",
                        PersonalAppointment.class)
                .setParameter("practice", practice())
                .setParameter(
                        "ids", ids.stream().map(PersonalAppointmentId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .sorted(BY_START)
                .toList();
    }

    Optional<PersonalAppointment> one(PersonalAppointmentId id) {
        return Optional.ofNullable(database.find(PersonalAppointment.class, key(id)));
    }

    /** Those of these that the caller sees. */
    List<PersonalAppointment> all(Collection<PersonalAppointmentId> ids) {
        return database.createQuery(
                        "select p from PersonalAppointment p where p.key.practiceId = :practice and p.key.id in :ids",
                        PersonalAppointment.class)
                .setParameter("practice", practice())
                .setParameter(
                        "ids", ids.stream().map(PersonalAppointmentId::value).toList())
                .getResultList();
    }

    /** The appointment, locked until the transaction ends. */
    Optional<PersonalAppointment> oneToChange(PersonalAppointmentId id) {
        return Optional.ofNullable(database.find(PersonalAppointment.class, key(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** What these practitioners have within the span, by start. */
    List<PersonalAppointment> within(Collection<UserId> practitioners, TimeSlot span) {
        return database.createQuery(
                        "select p from PersonalAppointment p where p.key.practiceId = :practice"
                                + " and p.practitionerId in :practitioners and p.startsAt > :earliest"
                                + " and p.startsAt < :end and p.endsAt > :start order by p.startsAt, p.key.id",
                        PersonalAppointment.class)
                .setParameter("practice", practice())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toList())
                .setParameter("earliest", Appointments.earliest(span))
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultList();
    }

    /** The last one of each title that begins like this, the newest titles first. */
    List<PersonalAppointment> lastByTitle(UserId practitioner, String beginning, int most) {
        return database.createQuery(
                        "select p from PersonalAppointment p where p.key.practiceId = :practice"
                                + " and p.practitionerId = :practitioner"
                                + " and lower(p.title) like :beginning escape '\\'"
                                + " and not exists (select 1 from PersonalAppointment q where q.key.practiceId = :practice"
                                + " and q.practitionerId = :practitioner and lower(q.title) = lower(p.title)"
                                + " and (q.createdAt > p.createdAt or (q.createdAt = p.createdAt and q.key.id > p.key.id)))"
                                + " order by p.createdAt desc",
                        PersonalAppointment.class)
                .setParameter("practice", practice())
                .setParameter("practitioner", practitioner.value())
                .setParameter("beginning", literally(beginning.strip().toLowerCase(Locale.ROOT)) + "%")
                .setMaxResults(most)
                .getResultList();
    }

    private static String literally(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static PersonalAppointment.Key key(PersonalAppointmentId id) {
        return new PersonalAppointment.Key(practice(), id.value());
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
