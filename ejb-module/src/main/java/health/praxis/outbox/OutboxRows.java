package health.praxis.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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

    void remove(Collection<UUID> ids) {
        database.createQuery("delete from OutboxRow r where r.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
