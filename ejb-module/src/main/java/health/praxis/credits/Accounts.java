package health.praxis.credits;

import health.praxis.shared.PracticeGroupId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Account, ledger and prices of the caller's practice. */
@Dependent
class Accounts {

    @PersistenceContext
    private EntityManager entities;

    void open(CreditAccount account, Collection<Price> prices) {
        entities.persist(account);
        prices.forEach(entities::persist);
    }

    void add(LedgerLine line) {
        entities.persist(line);
    }

    /** For a booking: others wait until the transaction ends. */
    CreditAccount locked(PracticeGroupId practice) {
        return entities.createQuery(
                        "select a from CreditAccount a where a.key.practice = :practice", CreditAccount.class)
                .setParameter("practice", practice.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    CreditAccount find(PracticeGroupId practice) {
        return entities.createQuery(
                        "select a from CreditAccount a where a.key.practice = :practice", CreditAccount.class)
                .setParameter("practice", practice.value())
                .getSingleResult();
    }

    Optional<LedgerLine> line(CreditAccount account, LineReason reason, UUID reference) {
        return entities.createQuery(
                        "select l from LedgerLine l where l.key.practice = :practice and l.account = :account"
                                + " and l.reason = :reason and l.reference = :reference",
                        LedgerLine.class)
                .setParameter("practice", account.practice())
                .setParameter("account", account.id())
                .setParameter("reason", reason)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Which of these references have a line for this reason. */
    Set<UUID> booked(CreditAccount account, LineReason reason, Collection<UUID> references) {
        return Set.copyOf(entities.createQuery(
                        "select l.reference from LedgerLine l where l.key.practice = :practice"
                                + " and l.account = :account and l.reason = :reason and l.reference in :references",
                        UUID.class)
                .setParameter("practice", account.practice())
                .setParameter("account", account.id())
                .setParameter("reason", reason)
                .setParameter("references", references)
                .getResultList());
    }

    List<LedgerLine> lines(CreditAccount account, int from, int size) {
        return entities.createQuery(
                        "select l from LedgerLine l where l.key.practice = :practice and l.account = :account"
                                + " order by l.number desc",
                        LedgerLine.class)
                .setParameter("practice", account.practice())
                .setParameter("account", account.id())
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    long count(CreditAccount account) {
        return entities.createQuery(
                        "select count(l) from LedgerLine l where l.key.practice = :practice and l.account = :account",
                        Long.class)
                .setParameter("practice", account.practice())
                .setParameter("account", account.id())
                .getSingleResult();
    }

    long sum(CreditAccount account) {
        return entities.createQuery(
                        "select coalesce(sum(l.amount), 0) from LedgerLine l where l.key.practice = :practice"
                                + " and l.account = :account",
                        Long.class)
                .setParameter("practice", account.practice())
                .setParameter("account", account.id())
                .getSingleResult();
    }

    /** The price that holds at that moment. */
    int price(PracticeGroupId practice, Service service, Instant at) {
        return entities.createQuery(
                        "select p.credits from Price p where p.key.practice = :practice and p.key.service = :service"
                                + " and p.key.validFrom <= :at order by p.key.validFrom desc",
                        Integer.class)
                .setParameter("practice", practice.value())
                .setParameter("service", service)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No price for " + service + " at " + at));
    }
}
