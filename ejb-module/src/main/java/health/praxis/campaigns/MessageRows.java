package health.praxis.campaigns;

import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageSearch;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.telephony.UnseenAnswers;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people of the caller's practice group wrote to patients, and what these answered. */
@Dependent
class MessageRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    /**
     * Notes that a form was sent; whoever sends the same one at once waits for this transaction's end.
     *
     * @return false when it was sent before
     */
    boolean begin(UUID form, MessageId message, PatientId patient, UserId author, @Nullable String phone, Instant now) {
        return entities.createNativeQuery(
                                "insert into patient_message (practice_id, id, message_id, patient_id, written_by, phone, written_at)"
                                        + " values (:practice, :form, :message, :patient, :author, cast(nullif(:phone, '') as text), :now)"
                                        + " on conflict (practice_id, id) do nothing")
                        .setParameter("practice", practice().value())
                        .setParameter("form", form)
                        .setParameter("message", message.value())
                        .setParameter("patient", patient.value())
                        .setParameter("author", author.value())
                        .setParameter("phone", phone == null ? "" : phone)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    Optional<PatientMessage> one(UUID form) {
        return Optional.ofNullable(
                entities.find(PatientMessage.class, new RowKey(practice().value(), form)));
    }

    /** Those of these messages that a person wrote. */
    List<PatientMessage> written(Collection<MessageId> messages) {
        return entities.createQuery(
                        "select m from PatientMessage m where m.key.practice = :practice and m.message in :messages",
                        PatientMessage.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "messages", messages.stream().map(MessageId::value).toList())
                .getResultList();
    }

    /** To whom somebody last wrote at this phone. */
    Optional<PatientId> lastWrittenTo(String phone) {
        List<UUID> found = entities.createNativeQuery(
                        "select patient_id from patient_message where practice_id = :practice and phone = :phone"
                                + " order by written_at desc, id limit 1",
                        UUID.class)
                .setParameter("practice", practice().value())
                .setParameter("phone", phone)
                .getResultList();
        return found.stream().map(PatientId::new).findFirst();
    }

    void add(KeptText text) {
        entities.persist(text);
    }

    /** A stretch of what one patient answered, newest first. */
    List<Answer> answers(MessageSearch search) {
        return entities.createQuery(
                        "select a from Answer a where a.key.practice = :practice and a.patient = :patient"
                                + " and locate(:text, lower(a.body)) > 0 and a.arrivedAt <= :at"
                                + " and (a.arrivedAt < :at or a.key.id < :id) order by a.arrivedAt desc, a.key.id desc",
                        Answer.class)
                .setParameter("practice", practice().value())
                .setParameter("patient", search.patient().value())
                .setParameter("text", search.sought())
                .setParameter("at", search.from().at())
                .setParameter("id", search.from().id())
                .setMaxResults(search.size())
                .getResultList();
    }

    /** Those that wait to be seen. */
    UnseenAnswers<Answer> unseen() {
        return new UnseenAnswers<>(entities, Answer.class);
    }

    /** Those of phones that nobody has written to. */
    UnseenAnswers<UnknownText> unknown() {
        return new UnseenAnswers<>(entities, UnknownText.class);
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
