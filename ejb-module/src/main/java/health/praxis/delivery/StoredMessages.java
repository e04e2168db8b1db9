package health.praxis.delivery;

import health.praxis.shared.PracticeGroupId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages of the caller's practice. */
@Dependent
class StoredMessages {

    @PersistenceContext
    private EntityManager entities;

    void add(StoredMessage message) {
        entities.persist(message);
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Optional<StoredMessage> locked(PracticeGroupId practice, MessageId id) {
        return Optional.ofNullable(entities.find(
                StoredMessage.class, new RowKey(practice.value(), id.value()), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<StoredMessage> find(PracticeGroupId practice, MessageId id) {
        return Optional.ofNullable(entities.find(StoredMessage.class, new RowKey(practice.value(), id.value())));
    }

    List<StoredMessage> all(PracticeGroupId practice, Collection<UUID> ids) {
        return entities.createQuery(
                        "select m from StoredMessage m where m.key.practice = :practice and m.key.id in :ids",
                        StoredMessage.class)
                .setParameter("practice", practice.value())
                .setParameter("ids", ids)
                .getResultList();
    }

    List<StoredMessage> failures(PracticeGroupId practice, int from, int size) {
        return entities.createQuery(
                        "select m from StoredMessage m where m.key.practice = :practice"
                                + " and m.state in (health.praxis.delivery.MessageState.FAILED,"
                                + " health.praxis.delivery.MessageState.UNKNOWN) order by m.queuedAt desc, m.key.id",
                        StoredMessage.class)
                .setParameter("practice", practice.value())
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    /** A stretch of what went to one patient, newest first. */
    List<StoredMessage> ofPatient(PracticeGroupId practice, MessageSearch search) {
        return entities.createQuery(
                        "select m from StoredMessage m where m.key.practice = :practice and m.patient = :patient"
                                + " and (:any = true or m.channel = :channel) and (locate(:text, lower(m.body)) > 0"
                                + " or locate(:text, lower(coalesce(m.subject, ''))) > 0) and m.queuedAt <= :at"
                                + " and (m.queuedAt < :at or m.key.id < :id) order by m.queuedAt desc, m.key.id desc",
                        StoredMessage.class)
                .setParameter("practice", practice.value())
                .setParameter("patient", search.patient().value())
                .setParameter("any", search.channel() == null)
                .setParameter("channel", search.channel())
                .setParameter("text", search.sought())
                .setParameter("at", search.from().at())
                .setParameter("id", search.from().id())
                .setMaxResults(search.size())
                .getResultList();
    }
}
