package health.praxis.reminders;

import health.praxis.delivery.MessageSearch;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.telephony.UnseenAnswers;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
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

    /** A stretch of what one patient answered, newest first; a text that answers several reminders is one. */
    List<Reply> ofPatient(MessageSearch search) {
        return entities.createQuery(
                        "select a from Reply a where a.key.practice = :practice and a.patient = :patient"
                                + " and locate(:text, lower(a.body)) > 0 and a.arrivedAt <= :at"
                                + " and (a.arrivedAt < :at or a.key.id < :id) and not exists (select 1 from Reply same"
                                + " where same.key.practice = a.key.practice and same.text = a.text"
                                + " and same.patient = a.patient and same.key.id < a.key.id)"
                                + " order by a.arrivedAt desc, a.key.id desc",
                        Reply.class)
                .setParameter("practice", practice().value())
                .setParameter("patient", search.patient().value())
                .setParameter("text", search.sought())
                .setParameter("at", search.from().at())
                .setParameter("id", search.from().id())
                .setMaxResults(search.size())
                .getResultList();
    }

    /** Whether a text is kept with a reminder of this patient. */
    boolean isKept(UUID text, PatientId patient) {
        return entities.createQuery(
                                "select count(a) from Reply a where a.key.practice = :practice and a.text = :text"
                                        + " and a.patient = :patient",
                                Long.class)
                        .setParameter("practice", practice().value())
                        .setParameter("text", text)
                        .setParameter("patient", patient.value())
                        .getSingleResult()
                > 0;
    }

    /** Those that wait to be seen. */
    UnseenAnswers<Reply> unseen() {
        return new UnseenAnswers<>(entities, Reply.class);
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
