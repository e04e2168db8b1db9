package health.praxis.signin;

import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All accounts of the installation. */
@Dependent
class Accounts {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** @throws EmailTaken when the e-mail address has an account */
    void add(Account account) {
        String email = account.credential().email();
        queueUpFor(email);
        if (byEmail(email).isPresent()) {
            throw new EmailTaken(email);
        }
        database.persist(account);
    }

    /** Whether nobody signs in by this address; who asks keeps it free until the transaction ends. */
    boolean isFree(String email) {
        queueUpFor(email);
        return byEmail(email).isEmpty();
    }

    Optional<Account> byEmail(String email) {
        return database.createQuery("select a from Account a where lower(a.email) = lower(:email)", Account.class)
                .setParameter("email", email.strip())
                .getResultStream()
                .findFirst();
    }

    Optional<Account> byId(UUID id) {
        return Optional.ofNullable(database.find(Account.class, id));
    }

    List<Account> byIds(Collection<UUID> ids) {
        return database.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    boolean any() {
        return database.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** Two people adding the same address at once: the second one waits and is then told, instead of breaking the index. */
    private void queueUpFor(String email) {
        Turns.queueUpFor(database, "account " + email.toLowerCase(Locale.ROOT));
    }
}
