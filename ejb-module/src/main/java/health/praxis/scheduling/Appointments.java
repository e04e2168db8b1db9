package health.praxis.scheduling;

import health.praxis.practice.FacilityId;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The appointments of the caller's practice group, and the questions asked about them. */
@Dependent
class Appointments {

    /**
     * Nothing that runs at a moment began longer before it than this. It lets the index on the start answer what overlaps;
     * the range operator could not, it is not leakproof and so never meets an index under row-level security.
     */
    static final Duration LONGEST = Duration.ofMinutes(AppointmentRules.LONGEST_MINUTES);

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(Appointment appointment) {
        database.persist(appointment);
        database.flush();
    }

    /** The database removes what belongs to it in this room. */
    void remove(Appointment appointment) {
        database.remove(appointment);
        database.flush();
    }

    Optional<Appointment> one(AppointmentId id) {
        return Optional.ofNullable(database.find(Appointment.class, key(id)));
    }

    /** The appointment, locked until the transaction ends. */
    Optional<Appointment> oneToChange(AppointmentId id) {
        return Optional.ofNullable(database.find(Appointment.class, key(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Writes what was changed. */
    void flush() {
        database.flush();
    }

    /** Those of these that exist, with patients, rooms and equipment, locked in one order until the transaction ends; by start. */
    List<Appointment> allToChange(Collection<AppointmentId> ids) {
        List<UUID> values = ids.stream().map(AppointmentId::value).toList();
        database.createQuery(
                        "select a from Appointment a where a.key.practiceId = :practice and a.key.id in :ids"
                                + " order by a.key.id",
                        Appointment.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", values)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return database.createQuery(
                        "select a from Appointment a left join fetch a.patients left join fetch a.facilities"
                                + " where a.key.practiceId = :practice and a.key.id in :ids order by a.startsAt, a.key.id",
                        Appointment.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", values)
                .getResultList();
    }

    /** The rooms and equipment of each of these that has any. */
    Map<AppointmentId, Set<FacilityId>> facilities(Collection<AppointmentId> ids) {
        return database.createQuery(
                        "select a.key.id, f from Appointment a join a.facilities f"
                                + " where a.key.practiceId = :practice and a.key.id in :ids",
                        Object[].class)
                .setParameter("practice", practice().value())
                .setParameter("ids", ids.stream().map(AppointmentId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new AppointmentId((UUID) row[0]),
                        Collectors.mapping(row -> new FacilityId((UUID) row[1]), Collectors.toSet())));
    }

    /** All of these that exist, with their patients; one that this transaction knows is not asked for again. */
    List<Appointment> all(Collection<AppointmentId> ids) {
        if (ids.size() == 1) {
            return ids.stream().map(this::one).flatMap(Optional::stream).toList();
        }
        return database.createQuery(
                        "select a from Appointment a left join fetch a.patients"
                                + " where a.key.practiceId = :practice and a.key.id in :ids order by a.startsAt, a.key.id",
                        Appointment.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", ids.stream().map(AppointmentId::value).toList())
                .getResultList();
    }

    /** What these practitioners have within the span, cancelled ones included, with their patients; by start. */
    List<Appointment> within(Collection<UserId> practitioners, TimeSlot span) {
        return database.createQuery(
                        "select a from Appointment a left join fetch a.patients"
                                + " where a.key.practiceId = :practice and a.practitionerId in :practitioners"
                                + " and a.startsAt > :earliest and a.startsAt < :end and a.endsAt > :start"
                                + " order by a.startsAt, a.key.id",
                        Appointment.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toList())
                .setParameter("earliest", earliest(span))
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultList();
    }

    /** Groups of this type that have fewer patients than this and start within the span, by start. */
    List<Appointment> withPlaces(UserId practitioner, AppointmentTypeId type, int places, TimeSlot span) {
        return database.createQuery(
                        "select a from Appointment a where a.key.practiceId = :practice"
                                + " and a.practitionerId = :practitioner and a.typeId = :type and a.cancelledAt is null"
                                + " and a.startsAt >= :start and a.startsAt < :end and a.takingPart < :places"
                                + " order by a.startsAt, a.key.id",
                        Appointment.class)
                .setParameter("practice", practice().value())
                .setParameter("practitioner", practitioner.value())
                .setParameter("type", type.value())
                .setParameter("places", places)
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultList();
    }

    /** A patient's appointment. */
    record Expecting(PatientId patient, AppointmentId appointment, TimeSlot slot) {}

    /** When these patients are expected within the span, as far as the caller sees it; by start. */
    List<Expecting> expecting(Collection<PatientId> patients, TimeSlot span) {
        return database.createQuery(
                        "select key(p), a.key.id, a.startsAt, a.endsAt from Appointment a join a.patients p"
                                + " where a.key.practiceId = :practice and key(p) in :patients and p <> :cancelled"
                                + " and a.startsAt > :earliest and a.startsAt < :end and a.endsAt > :start"
                                + " order by a.startsAt, a.key.id",
                        Object[].class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "patients", patients.stream().map(PatientId::value).toList())
                .setParameter("cancelled", AppointmentStatus.CANCELLED)
                .setParameter("earliest", earliest(span))
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultStream()
                .map(row -> new Expecting(
                        new PatientId((UUID) row[0]),
                        new AppointmentId((UUID) row[1]),
                        new TimeSlot((Instant) row[2], (Instant) row[3])))
                .toList();
    }

    /** Appointments of a practitioner that begin later and are not cancelled. */
    List<AppointmentId> after(UserId practitioner, Instant now) {
        return database.createQuery(
                        "select a.key.id from Appointment a where a.key.practiceId = :practice"
                                + " and a.practitionerId = :practitioner and a.cancelledAt is null and a.startsAt > :now",
                        UUID.class)
                .setParameter("practice", practice().value())
                .setParameter("practitioner", practitioner.value())
                .setParameter("now", now)
                .getResultStream()
                .map(AppointmentId::new)
                .toList();
    }

    /** Those of these practitioners that begin later and are not cancelled, with their patients. */
    List<Appointment> toCome(Collection<UserId> practitioners, Instant now) {
        return database.createQuery(
                        "select a from Appointment a left join fetch a.patients"
                                + " where a.key.practiceId = :practice and a.practitionerId in :practitioners"
                                + " and a.startsAt > :now and a.cancelledAt is null order by a.startsAt, a.key.id",
                        Appointment.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toList())
                .setParameter("now", now)
                .getResultList();
    }

    /** Those with this patient that begin later and are not cancelled. */
    List<AppointmentId> toCome(PatientId patient, Instant now) {
        return database.createNativeQuery(
                        "select a.id from appointment_patient p join appointment a"
                                + " on a.practice_id = p.practice_id and a.id = p.appointment_id"
                                + " where p.practice_id = :practice and p.patient_id = :patient"
                                + " and a.starts_at > :now and a.cancelled_at is null",
                        UUID.class)
                .setParameter("practice", practice().value())
                .setParameter("patient", patient.value())
                .setParameter("now", now)
                .getResultStream()
                .map(id -> new AppointmentId((UUID) id))
                .toList();
    }

    /** The next appointment of one of these practitioners at such a location that is not cancelled. */
    Optional<AppointmentId> next(Collection<UserId> practitioners, AppointmentLocation location, Instant now) {
        return database.createQuery(
                        "select a.key.id from Appointment a where a.key.practiceId = :practice"
                                + " and a.practitionerId in :practitioners and a.location = :location"
                                + " and a.cancelledAt is null and a.startsAt > :now order by a.startsAt, a.key.id",
                        UUID.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toList())
                .setParameter("location", location)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AppointmentId::new);
    }

    /** Those that wait for approval (OBK-9), with their patients; by start. */
    List<Appointment> awaiting() {
        return database.createQuery(
                        "select a from Appointment a left join fetch a.patients where a.key.practiceId = :practice"
                                + " and a.request.requestedAt is not null and a.request.approvedAt is null and a.cancelledAt is null"
                                + " order by a.startsAt, a.key.id",
                        Appointment.class)
                .setParameter("practice", practice().value())
                .getResultList();
    }

    long countAwaiting() {
        return database.createQuery(
                        "select count(a) from Appointment a where a.key.practiceId = :practice"
                                + " and a.request.requestedAt is not null and a.request.approvedAt is null and a.cancelledAt is null",
                        Long.class)
                .setParameter("practice", practice().value())
                .getSingleResult();
    }

    static Instant earliest(TimeSlot span) {
        return span.start().minus(LONGEST);
    }

    private static Appointment.Key key(AppointmentId id) {
        return new Appointment.Key(practice().value(), id.value());
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
