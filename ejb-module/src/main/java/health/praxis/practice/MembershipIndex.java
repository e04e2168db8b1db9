package health.praxis.practice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** From accounts to practices; stands outside row-level security and holds ids only. */
@Dependent
class MembershipIndex {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(MembershipEntry entry) {
        database.persist(entry);
    }

    List<Membership> of(UUID accountId) {
        return database.createQuery(
                        "select e from MembershipEntry e where e.key.accountId = :account order by e.key.practiceId, e.key.userId",
                        MembershipEntry.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(MembershipEntry::membership)
                .toList();
    }
}
