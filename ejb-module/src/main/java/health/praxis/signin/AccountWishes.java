package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Wishes for accounts whose address is not proved yet. */
@Dependent
class AccountWishes {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(AccountWish wish) {
        database.persist(wish);
        database.flush();
    }

    Optional<AccountWish> byId(UUID id) {
        return Optional.ofNullable(database.find(AccountWish.class, id));
    }

    /** How many there were for an address since then. */
    long count(String email, Instant since) {
        return database.createQuery(
                        "select count(w) from AccountWish w where lower(w.email) = lower(:email) and w.createdAt > :since",
                        Long.class)
                .setParameter("email", email.strip())
                .setParameter("since", since)
                .getSingleResult();
    }

    void dropOlder(Instant before) {
        database.createQuery("delete from AccountWish w where w.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
