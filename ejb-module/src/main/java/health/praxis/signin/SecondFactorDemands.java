package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** People who were asked by their practice to set up a second factor at their next sign-in (TFA-7). */
@Dependent
class SecondFactorDemands {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(UUID account, UUID practice, Instant now) {
        database.createNativeQuery("insert into second_factor_demand (account_id, practice_id, demanded_at)"
                        + " values (:account, :practice, :now) on conflict do nothing")
                .setParameter("account", account)
                .setParameter("practice", practice)
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean isOpen(UUID account) {
        return !database.createNativeQuery("select 1 from second_factor_demand where account_id = :account")
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    /** The person has done it. */
    void close(UUID account) {
        database.createNativeQuery("delete from second_factor_demand where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
