package health.praxis.telephony;

import health.praxis.tenancy.Callers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers of patients that wait until somebody in the practice has seen them (REM-22). The rooms that read answers each keep
 * them in a table of their own, whose entity has {@code key.practice}, {@code key.id}, {@code arrivedAt} and {@code seenAt}.
 *
 * @param <T> that entity
 */
public final class UnseenAnswers<T> {

    /** More than a screen shows. */
    private static final int MOST = 50;

    private final EntityManager entities;
    private final Class<T> entity;

    public UnseenAnswers(EntityManager entities, Class<T> entity) {
        this.entities = entities;
        this.entity = entity;
    }

    /** Those nobody has seen, newest first; fifty at most. */
    public List<T> newest() {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<T> query = build.createQuery(entity);
        Root<T> answer = query.from(entity);
        query.where(inPractice(build, answer), answer.get("seenAt").isNull())
                .orderBy(
                        build.desc(answer.get("arrivedAt")),
                        build.asc(answer.get("key").get("id")));
        return entities.createQuery(query).setMaxResults(MOST).getResultList();
    }

    /** How many nobody has seen. */
    public long count() {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = build.createQuery(Long.class);
        Root<T> answer = query.from(entity);
        query.select(build.count(answer))
                .where(inPractice(build, answer), answer.get("seenAt").isNull());
        return entities.createQuery(query).getSingleResult();
    }

    /** One of them, seen or not, locked until the transaction ends. */
    public Optional<T> locked(UUID id) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<T> query = build.createQuery(entity);
        Root<T> answer = query.from(entity);
        query.where(inPractice(build, answer), build.equal(answer.get("key").get("id"), id));
        return entities.createQuery(query)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static Predicate inPractice(CriteriaBuilder build, Root<?> answer) {
        return build.equal(
                answer.get("key").get("practice"),
                Callers.current().requirePractice().value());
    }
}
