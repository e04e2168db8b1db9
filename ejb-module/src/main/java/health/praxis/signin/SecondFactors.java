package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The second factors of all accounts. */
@Dependent
class SecondFactors {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** What counts, the first choice first. */
    List<SecondFactor> inUse(UUID account) {
        return database.createQuery(
                        "select f from SecondFactor f where f.accountId = :account and f.confirmedAt is not null"
                                + " order by f.firstChoice desc, f.confirmedAt",
                        SecondFactor.class)
                .setParameter("account", account)
                .getResultList();
    }

    Optional<SecondFactor> inUse(UUID account, FactorMethod method) {
        return inUse(account).stream()
                .filter(factor -> factor.method() == method)
                .findFirst();
    }

    /** The one whose set-up waits for its first valid code. */
    Optional<SecondFactor> begun(UUID account, FactorMethod method) {
        return database.createQuery(
                        "select f from SecondFactor f where f.accountId = :account and f.method = :method"
                                + " and f.confirmedAt is null",
                        SecondFactor.class)
                .setParameter("account", account)
                .setParameter("method", method)
                .getResultStream()
                .findFirst();
    }

    Optional<SecondFactor> byId(UUID id) {
        return Optional.ofNullable(database.find(SecondFactor.class, id));
    }

    void add(SecondFactor factor) {
        database.persist(factor);
    }

    /** At once, so that another of its kind can take its place in the same transaction. */
    void remove(SecondFactor factor) {
        database.remove(factor);
        database.flush();
    }

    /** Writes what was changed, in this order: one choice is taken back before the next is made. */
    void write() {
        database.flush();
    }

    /** Uses a step of an app's codes up. @return false when this step or a later one was used before (TFA-12) */
    boolean useStep(SecondFactor factor, long step) {
        return database.createNativeQuery(
                                "update second_factor set last_step = :step where id = :id and last_step < :step")
                        .setParameter("step", step)
                        .setParameter("id", factor.id())
                        .executeUpdate()
                == 1;
    }

    /** Who changes the factors of an account, or sends codes for it, does so one after the other. */
    void queueUpFor(UUID account) {
        database.createNativeQuery("select id from account where id = :account for update", UUID.class)
                .setParameter("account", account)
                .getResultList();
    }
}
