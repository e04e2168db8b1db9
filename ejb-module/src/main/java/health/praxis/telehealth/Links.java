package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The join links of the caller's practice. */
@Dependent
class Links {

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    void add(JoinLink link) {
        entities.persist(link);
    }

    void remove(Collection<JoinLink> links) {
        links.forEach(entities::remove);
        entities.flush();
    }

    Optional<JoinLink> find(PracticeGroupId practice, UUID link) {
        return Optional.ofNullable(entities.find(JoinLink.class, new RowKey(practice.value(), link)));
    }

    /** Two who come by the same link at once queue up. */
    Optional<JoinLink> locked(PracticeGroupId practice, UUID link) {
        return Optional.ofNullable(
                entities.find(JoinLink.class, new RowKey(practice.value(), link), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Who adds people to an appointment's links queues up here. */
    void lockPractitioners(PracticeGroupId practice, AppointmentId appointment) {
        entities.createQuery(
                        "select l from JoinLink l where l.key.practice = :practice and l.appointment = :appointment"
                                + " and l.role = :role",
                        JoinLink.class)
                .setParameter("practice", practice.value())
                .setParameter("appointment", appointment.value())
                .setParameter("role", SeatRole.PRACTITIONER)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<JoinLink> alive(PracticeGroupId practice, AppointmentId appointment) {
        return alive(practice, List.of(appointment));
    }

    List<JoinLink> alive(PracticeGroupId practice, Collection<AppointmentId> appointments) {
        return entities.createQuery(
                        "select l from JoinLink l where l.key.practice = :practice"
                                + " and l.appointment in :appointments and l.revokedAt is null",
                        JoinLink.class)
                .setParameter("practice", practice.value())
                .setParameter(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toList())
                .getResultList();
    }

    /** The appointments that this practitioner could hold by a living link. */
    Set<AppointmentId> heldBy(PracticeGroupId practice, UserId practitioner) {
        return entities.createQuery(
                        "select l.appointment from JoinLink l where l.key.practice = :practice"
                                + " and l.user = :practitioner and l.revokedAt is null",
                        UUID.class)
                .setParameter("practice", practice.value())
                .setParameter("practitioner", practitioner.value())
                .getResultStream()
                .map(AppointmentId::new)
                .collect(Collectors.toSet());
    }

    /** All of these, dead ones included. */
    List<JoinLink> all(PracticeGroupId practice, AppointmentId appointment) {
        return entities.createQuery(
                        "select l from JoinLink l where l.key.practice = :practice and l.appointment = :appointment",
                        JoinLink.class)
                .setParameter("practice", practice.value())
                .setParameter("appointment", appointment.value())
                .getResultList();
    }
}
