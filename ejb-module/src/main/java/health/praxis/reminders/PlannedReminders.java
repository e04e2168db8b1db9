package health.praxis.reminders;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reminders of the caller's practice, and the index of what is due anywhere. */
@Dependent
class PlannedReminders {

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    void add(PracticeGroupId practice, Collection<Reminder> fresh) {
        for (Reminder reminder : fresh) {
            entities.persist(reminder);
            if (reminder.isScheduled()) {
                entities.persist(new DueReminder(practice, reminder));
            }
        }
    }

    /** Notes in the index of all practices when these are due now, or that they are not any more. */
    void reindex(PracticeGroupId practice, Collection<Reminder> changed) {
        if (changed.isEmpty()) {
            return;
        }
        entities.createNativeQuery("delete from due_reminder where reminder_id in (:reminders)")
                .setParameter("reminders", changed.stream().map(Reminder::id).toList())
                .executeUpdate();
        changed.stream()
                .filter(Reminder::isScheduled)
                .forEach(reminder -> entities.persist(new DueReminder(practice, reminder)));
    }

    List<Reminder> of(PracticeGroupId practice, AppointmentId appointment) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice"
                                + " and r.appointment = :appointment order by r.dueAt, r.createdAt, r.key.id",
                        Reminder.class)
                .setParameter("practice", practice.value())
                .setParameter("appointment", appointment.value())
                .getResultList();
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Optional<Reminder> locked(PracticeGroupId practice, UUID id) {
        return Optional.ofNullable(
                entities.find(Reminder.class, new RowKey(practice.value(), id), LockModeType.PESSIMISTIC_WRITE));
    }

    List<Reminder> locked(PracticeGroupId practice, Collection<UUID> ids) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.key.id in :ids"
                                + " order by r.dueAt, r.createdAt, r.key.id",
                        Reminder.class)
                .setParameter("practice", practice.value())
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Practices that have something due. */
    List<PracticeGroupId> practicesWithDue(Instant now) {
        List<UUID> practices = entities.createNativeQuery(
                        "select distinct practice_id from due_reminder where due_at <= :now", UUID.class)
                .setParameter("now", now)
                .getResultList();
        return practices.stream().map(PracticeGroupId::new).toList();
    }

    /** Takes what is due off the index; two who take at once get different ones. */
    List<UUID> takeDue(PracticeGroupId practice, Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from due_reminder where reminder_id in (select reminder_id from due_reminder"
                                + " where practice_id = :practice and due_at <= :now order by due_at limit :most"
                                + " for update skip locked) returning reminder_id",
                        UUID.class)
                .setParameter("practice", practice.value())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    List<Template> templates(PracticeGroupId practice) {
        return entities.createQuery("select t from Template t where t.key.practice = :practice", Template.class)
                .setParameter("practice", practice.value())
                .getResultList();
    }

    List<Preference> preferences(PracticeGroupId practice) {
        return entities.createQuery("select p from Preference p where p.key.practice = :practice", Preference.class)
                .setParameter("practice", practice.value())
                .getResultList();
    }

    void add(Template template) {
        entities.persist(template);
    }

    void add(Preference preference) {
        entities.persist(preference);
    }
}
