package health.praxis.scheduling;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Times that are held in the caller's practice group. Their claims go with them. */
@Dependent
class HoldRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Clock clock;

    /** A time that is held. */
    record Hold(
            HoldId id,
            UserId practitioner,
            AppointmentTypeId type,
            TimeSlot slot,
            byte[] tokenHash,
            boolean toApprove) {}

    void add(Hold hold, Instant until) {
        about(database.createNativeQuery(
                        "insert into calendar_hold (practice_id, id, practitioner_id, type_id, starts_at, ends_at, token_hash,"
                                + " expires_at, to_approve) values (:practice, :id, :practitioner, :type, :start, :end, :hash, :until,"
                                + " :approve)"))
                .setParameter("id", hold.id().value())
                .setParameter("practitioner", hold.practitioner().value())
                .setParameter("type", hold.type().value())
                .setParameter("start", hold.slot().start())
                .setParameter("end", hold.slot().end())
                .setParameter("hash", hold.tokenHash())
                .setParameter("until", until)
                .setParameter("approve", hold.toApprove())
                .executeUpdate();
    }

    /** One that has not expired. */
    Optional<Hold> one(HoldId id) {
        return about(database.createNativeQuery(
                        "select practitioner_id, type_id, starts_at, ends_at, token_hash, to_approve from calendar_hold"
                                + " where practice_id = :practice and id = :id and expires_at > :now",
                        Tuple.class))
                .setParameter("id", id.value())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(found -> read(id, (Tuple) found))
                .findFirst();
    }

    private static Hold read(HoldId id, Tuple row) {
        return new Hold(
                id,
                new UserId(row.get(0, UUID.class)),
                new AppointmentTypeId(row.get(1, UUID.class)),
                new TimeSlot(row.get(2, Instant.class), row.get(3, Instant.class)),
                row.get(4, byte[].class),
                row.get(5, Boolean.class));
    }

    /** Gives its time back; false when it was gone. */
    boolean remove(HoldId id) {
        return about(database.createNativeQuery("delete from calendar_hold where practice_id = :practice and id = :id"))
                        .setParameter("id", id.value())
                        .executeUpdate()
                > 0;
    }

    /** Until when this is held; now, when it is not held any more. */
    Instant until(HoldId id) {
        List<?> found = about(database.createNativeQuery(
                        "select expires_at from calendar_hold where practice_id = :practice and id = :id",
                        Instant.class))
                .setParameter("id", id.value())
                .getResultList();
        return found.isEmpty() ? clock.instant() : (Instant) found.get(0);
    }

    /** Gives back whatever has expired in the practice group. */
    void removeExpired() {
        about(database.createNativeQuery(
                        "delete from calendar_hold where practice_id = :practice and expires_at <= :now"))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Practice groups in which something may be held. */
    List<PracticeGroupId> practices() {
        return database.createNativeQuery("select distinct practice_id from membership_index", UUID.class)
                .getResultStream()
                .map(id -> new PracticeGroupId((UUID) id))
                .toList();
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
