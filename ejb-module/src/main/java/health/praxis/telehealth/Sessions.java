package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The video sessions of the caller's practice, and the index of those that run anywhere. */
@Dependent
class Sessions {

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    void add(VideoSession session) {
        entities.persist(session);
        entities.createNativeQuery("insert into live_session (session_id, practice_id, practitioner_seen_at)"
                        + " values (:session, :practice, :seen)")
                .setParameter("session", session.id())
                .setParameter("practice", session.practice().value())
                .setParameter("seen", session.practitionerSeenAt())
                .executeUpdate();
    }

    Optional<VideoSession> find(PracticeGroupId practice, UUID session) {
        return Optional.ofNullable(entities.find(VideoSession.class, new RowKey(practice.value(), session)));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Optional<VideoSession> locked(PracticeGroupId practice, UUID session) {
        return Optional.ofNullable(entities.find(
                VideoSession.class, new RowKey(practice.value(), session), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<VideoSession> of(PracticeGroupId practice, AppointmentId appointment) {
        return of(practice, appointment, LockModeType.NONE);
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Optional<VideoSession> lockedOf(PracticeGroupId practice, AppointmentId appointment) {
        return of(practice, appointment, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same, of several; in one order, so that two who ask queue up. */
    List<VideoSession> lockedOf(PracticeGroupId practice, Collection<AppointmentId> appointments) {
        return entities.createQuery(
                        "select s from VideoSession s where s.key.practice = :practice"
                                + " and s.appointment in :appointments order by s.key.id",
                        VideoSession.class)
                .setParameter("practice", practice.value())
                .setParameter(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Optional<VideoSession> of(PracticeGroupId practice, AppointmentId appointment, LockModeType lock) {
        return entities.createQuery(
                        "select s from VideoSession s where s.key.practice = :practice"
                                + " and s.appointment = :appointment",
                        VideoSession.class)
                .setParameter("practice", practice.value())
                .setParameter("appointment", appointment.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The sessions that this practitioner holds now. */
    List<UUID> liveOf(PracticeGroupId practice, UserId practitioner) {
        return entities.createQuery(
                        "select s.key.id from VideoSession s, JoinLink l where s.key.practice = :practice"
                                + " and s.endedAt is null and l.key.practice = :practice"
                                + " and l.appointment = s.appointment and l.user = :practitioner",
                        UUID.class)
                .setParameter("practice", practice.value())
                .setParameter("practitioner", practitioner.value())
                .getResultList();
    }

    /** Lets the sweep know when the practitioner was last seen. */
    void indexSeen(VideoSession session) {
        entities.createNativeQuery("update live_session set practitioner_seen_at = :seen where session_id = :session")
                .setParameter("seen", session.practitionerSeenAt())
                .setParameter("session", session.id())
                .executeUpdate();
    }

    void indexEnded(VideoSession session) {
        entities.createNativeQuery("delete from live_session where session_id = :session")
                .setParameter("session", session.id())
                .executeUpdate();
    }

    /** Sessions of all practices whose practitioner was last seen before then. */
    List<SessionSweep.Vanished> unseenSince(Instant moment) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select practice_id, session_id from live_session where practitioner_seen_at <= :moment"
                                + " order by practitioner_seen_at limit 100",
                        Object[].class)
                .setParameter("moment", moment)
                .getResultList();
        return rows.stream()
                .map(row -> new SessionSweep.Vanished(new PracticeGroupId((UUID) row[0]), (UUID) row[1]))
                .toList();
    }
}
