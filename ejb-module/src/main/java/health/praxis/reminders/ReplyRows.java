package health.praxis.reminders;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What patients of the caller's practice group answered, and to what. */
@Dependent
class ReplyRows {

    /** More than anybody is waited for at once, and than a screen shows. */
    private static final int MOST = 50;

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    void add(Reply reply) {
        entities.persist(reply);
    }

    /** What went to this phone, newest first. */
    List<Reminder> textedTo(String phone) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.phone = :phone"
                                + " order by r.leftAt desc, r.key.id",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter("phone", phone)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those of these reminders that were answered by a text that came later than this. */
    Set<ReminderId> answeredAfter(List<Reminder> reminders, Instant moment) {
        return entities.createQuery(
                        "select distinct a.reminder from Reply a where a.key.practice = :practice"
                                + " and a.reminder in :reminders and a.arrivedAt > :moment",
                        UUID.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "reminders",
                        reminders.stream().map(one -> one.id().value()).toList())
                .setParameter("moment", moment)
                .getResultStream()
                .map(ReminderId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Reply> ofAppointment(AppointmentId appointment) {
        return entities.createQuery(
                        "select a from Reply a where a.key.practice = :practice and a.appointment = :appointment"
                                + " order by a.arrivedAt, a.key.id",
                        Reply.class)
                .setParameter("practice", practice().value())
                .setParameter("appointment", appointment.value())
                .getResultList();
    }

    /** Those nobody has seen, newest first. */
    List<Reply> unseen() {
        return entities.createQuery(
                        "select a from Reply a where a.key.practice = :practice and a.seenAt is null"
                                + " order by a.arrivedAt desc, a.key.id",
                        Reply.class)
                .setParameter("practice", practice().value())
                .setMaxResults(MOST)
                .getResultList();
    }

    long countUnseen() {
        return entities.createQuery(
                        "select count(a) from Reply a where a.key.practice = :practice and a.seenAt is null",
                        Long.class)
                .setParameter("practice", practice().value())
                .getSingleResult();
    }

    Optional<Reply> locked(UUID id) {
        return Optional.ofNullable(
                entities.find(Reply.class, new RowKey(practice().value(), id), LockModeType.PESSIMISTIC_WRITE));
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
