package health.praxis.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The questions asked of waiting messages. */
@Dependent
class OutboxRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(OutboxRow row) {
        database.persist(row);
    }

    /** The longest due that no other relay holds, locked until this transaction ends. */
    List<OutboxRow> takeDue(Instant now, int most) {
        return database.createNativeQuery(
                        "select * from outbox_message where due_at <= :now and (leased_until is null or leased_until < :now) "
                                + "order by due_at limit :most for update skip locked",
                        OutboxRow.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** By queue: how many are due, since when the longest, and how many are for later. */
    Map<String, QueueState> waiting(Instant now) {
        List<Object[]> counted = database.createNativeQuery(
                        "select queue, count(*) filter (where due_at <= :now), min(due_at) filter (where due_at <= :now),"
                                + " count(*) filter (where due_at > :now) from outbox_message group by queue",
                        Object[].class)
                .setParameter("now", now)
                .getResultList();
        return counted.stream()
                .map(row -> new QueueState(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        (Instant) row[2],
                        ((Number) row[3]).longValue(),
                        null))
                .collect(Collectors.toMap(QueueState::name, state -> state));
    }

    void remove(Collection<UUID> ids) {
        database.createQuery("delete from OutboxRow r where r.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
