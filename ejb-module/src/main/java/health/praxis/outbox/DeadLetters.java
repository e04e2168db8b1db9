package health.praxis.outbox;

import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What no consumer could handle. A practice sees its own; the platform sees all. */
@Stateless
@Door
public class DeadLetters {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private OutboxRows rows;

    @Inject
    private Event<OutboxFilled> filled;

    @Inject
    private Event<DeadLetterRetried> retried;

    @Inject
    private Clock clock;

    /** Those that wait for a person, newest first, at most 200. */
    @Allowed({Right.DEAD_LETTERS, Right.PLATFORM})
    public List<DeadLetterCard> open() {
        return database.createQuery(
                        "select new health.praxis.outbox.DeadLetterCard(d.id, d.practiceId, d.queue, d.type, d.diedAt) "
                                + "from DeadLetter d where d.retriedAt is null "
                                + "and (:all = true or d.practiceId = :practice) order by d.diedAt desc",
                        DeadLetterCard.class)
                .setParameter("all", seesAll())
                .setParameter("practice", ownPractice())
                .setMaxResults(200)
                .getResultList();
    }

    /**
     * Sends one once more. Twice is once: a second retry of the same letter is refused.
     *
     * @throws NotFound when there is none, it was retried already, or it belongs to another practice
     */
    @Allowed({Right.DEAD_LETTERS, Right.PLATFORM})
    public void retry(UUID id) {
        DeadLetter letter = database.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null
                || !letter.isOpen()
                || !(seesAll() || letter.practiceId().equals(ownPractice()))) {
            throw new NotFound("dead letter");
        }
        rows.add(letter.retry(clock.instant()));
        filled.fire(new OutboxFilled());
        retried.fire(new DeadLetterRetried(new PracticeGroupId(letter.practiceId()), id));
    }

    /** Sets a message aside; the broker's dead-letter queue calls it, twice at the worst. */
    @Allowed(Right.WORK)
    public void setAside(UUID id, String queue, String type, String body) {
        if (database.find(DeadLetter.class, id) == null) {
            UUID practice = Callers.current().requirePractice().value();
            database.persist(new DeadLetter(id, practice, queue, type, body, clock.instant()));
        }
    }

    private static boolean seesAll() {
        return Callers.current().may(Right.PLATFORM);
    }

    private static @Nullable UUID ownPractice() {
        Caller caller = Callers.current();
        return caller.practice() == null ? null : caller.practice().value();
    }
}
