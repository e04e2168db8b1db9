package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageSearch;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The reminders of the caller's practice group, what is due, and how they are written. */
@Dependent
class ReminderRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    /** Keeps it, and its due time if it waits for one. */
    void add(Reminder reminder) {
        entities.persist(reminder);
        if (reminder.isScheduled()) {
            entities.persist(new DueReminder(reminder));
        }
    }

    /** Follows changed reminders: those that wait are due at their time, the others never. */
    void follow(Collection<Reminder> changed) {
        dropDue(changed);
        changed.stream().filter(Reminder::isScheduled).map(DueReminder::new).forEach(entities::persist);
    }

    /** Nothing is due for these any more. */
    void dropDue(Collection<Reminder> reminders) {
        if (reminders.isEmpty()) {
            return;
        }
        entities.createQuery("delete from DueReminder d where d.reminder in :reminders")
                .setParameter(
                        "reminders",
                        reminders.stream()
                                .map(reminder -> reminder.id().value())
                                .toList())
                .executeUpdate();
    }

    /** With them goes what is due. */
    void remove(Collection<Reminder> reminders) {
        dropDue(reminders);
        reminders.forEach(entities::remove);
        entities.flush();
    }

    /** Practice groups, of all, with something due. */
    List<PracticeGroupId> practicesWithDue(Instant now) {
        return entities.createQuery("select distinct d.practice from DueReminder d where d.dueAt <= :now", UUID.class)
                .setParameter("now", now)
                .getResultStream()
                .map(PracticeGroupId::new)
                .toList();
    }

    /** The longest due that nobody else is sending or changing; nobody else takes them until the transaction ends. */
    List<Reminder> takeDue(Instant now, int most) {
        return entities.createNativeQuery(
                        "select r.* from due_reminder d join reminder r"
                                + " on r.practice_id = d.practice_id and r.id = d.reminder_id"
                                + " where d.practice_id = :practice and d.due_at <= :now"
                                + " order by d.due_at, d.reminder_id limit :most for update skip locked",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Those of these appointments that wait or were skipped; they are not sent meanwhile, those being sent are waited for. */
    List<Reminder> lockedUnsent(Collection<AppointmentId> appointments) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.appointment in :appointments"
                                + " and r.state in :unsent order by r.key.id",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toList())
                .setParameter("unsent", List.of(Reminder.State.SCHEDULED, Reminder.State.SKIPPED))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those before these appointments, whatever has become of them; none of them is sent or changed meanwhile. */
    List<Reminder> lockedBefore(Collection<AppointmentId> appointments) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.appointment in :appointments"
                                + " and r.type = :type order by r.key.id",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toList())
                .setParameter("type", ReminderType.PRE_APPOINTMENT)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<Reminder> one(ReminderId id) {
        return Optional.ofNullable(
                entities.find(Reminder.class, new RowKey(practice().value(), id.value())));
    }

    Optional<Reminder> locked(ReminderId id) {
        return Optional.ofNullable(entities.find(
                Reminder.class, new RowKey(practice().value(), id.value()), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of these that there are; nobody else sends or changes them until the transaction ends. */
    List<Reminder> locked(Collection<ReminderId> ids) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.key.id in :ids order by r.key.id",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", ids.stream().map(ReminderId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those of these that there are. */
    List<Reminder> all(Collection<ReminderId> ids) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.key.id in :ids",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", ids.stream().map(ReminderId::value).toList())
                .getResultList();
    }

    /** How many messages about these appointments are still to go out. */
    long countScheduled(Collection<AppointmentId> appointments) {
        return entities.createQuery(
                        "select count(r) from Reminder r where r.key.practice = :practice"
                                + " and r.appointment in :appointments and r.state = :scheduled",
                        Long.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toList())
                .setParameter("scheduled", Reminder.State.SCHEDULED)
                .getSingleResult();
    }

    List<Reminder> ofAppointment(AppointmentId appointment) {
        return of(List.of(appointment));
    }

    /** Those of these appointments. */
    List<Reminder> of(Collection<AppointmentId> appointments) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.appointment in :appointments"
                                + " order by r.dueAt, r.createdAt, r.key.id",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "appointments",
                        appointments.stream().map(AppointmentId::value).toList())
                .getResultList();
    }

    /** Whether a message that has left for another appointment of a series tells of this one too. */
    boolean isToldAlso(AppointmentId appointment) {
        return !entities.createNativeQuery(
                        "select 1 from reminder where practice_id = :practice and state = 'HANDED_OVER'"
                                + " and also @> array[cast(:appointment as uuid)] limit 1",
                        Integer.class)
                .setParameter("practice", practice().value())
                .setParameter("appointment", appointment.value())
                .getResultList()
                .isEmpty();
    }

    /** Those of these appointments before which a reminder has left. */
    List<AppointmentId> reminded(Collection<AppointmentId> ids) {
        return entities.createQuery(
                        "select distinct r.appointment from Reminder r where r.key.practice = :practice"
                                + " and r.appointment in :ids and r.type = :type and r.state = :left",
                        UUID.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", ids.stream().map(AppointmentId::value).toList())
                .setParameter("type", ReminderType.PRE_APPOINTMENT)
                .setParameter("left", Reminder.State.HANDED_OVER)
                .getResultStream()
                .map(AppointmentId::new)
                .toList();
    }

    /** Those that left as these messages. */
    List<Reminder> leftAs(Collection<UUID> messages) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.message in :messages",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter("messages", messages)
                .getResultList();
    }

    /** A stretch of those to one patient that failed before there was a message, newest first. */
    List<Reminder> failed(MessageSearch search) {
        return entities.createQuery(
                        "select r from Reminder r where r.key.practice = :practice and r.patient = :patient"
                                + " and r.state = :failed and r.message is null"
                                + " and (:any = true or r.channel = :channel) and r.dueAt <= :at"
                                + " and (r.dueAt < :at or r.key.id < :id) order by r.dueAt desc, r.key.id desc",
                        Reminder.class)
                .setParameter("practice", practice().value())
                .setParameter("patient", search.patient().value())
                .setParameter("failed", Reminder.State.FAILED)
                .setParameter("any", search.channel() == null)
                .setParameter("channel", search.channel())
                .setParameter("at", search.from().at())
                .setParameter("id", search.from().id())
                .setMaxResults(search.size())
                .getResultList();
    }

    /** When a patient's link was last sent by hand; who asks for the same at once waits for this transaction's end. */
    Optional<Instant> lastLink(AppointmentId appointment, PatientId patient, Channel channel) {
        Turns.queueUpFor(entities, "video link " + appointment + " " + patient + " " + channel);
        return Optional.ofNullable(entities.createQuery(
                        "select max(r.createdAt) from Reminder r where r.key.practice = :practice"
                                + " and r.appointment = :appointment and r.patient = :patient"
                                + " and r.channel = :channel and r.type = :type",
                        Instant.class)
                .setParameter("practice", practice().value())
                .setParameter("appointment", appointment.value())
                .setParameter("patient", patient.value())
                .setParameter("channel", channel)
                .setParameter("type", ReminderType.VIDEO_LINK)
                .getSingleResult());
    }

    void add(ReminderTemplate template) {
        entities.persist(template);
    }

    Optional<ReminderTemplate> template(Wording.For use) {
        return Optional.ofNullable(entities.find(
                ReminderTemplate.class,
                new ReminderTemplate.Key(practice().value(), use.type(), use.channel(), use.kind())));
    }

    Map<Wording.For, Wording> templates() {
        return entities.createQuery(
                        "select t from ReminderTemplate t where t.key.practice = :practice", ReminderTemplate.class)
                .setParameter("practice", practice().value())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(ReminderTemplate::use, ReminderTemplate::wording));
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
