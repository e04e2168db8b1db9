package health.praxis.tenancy;

import health.praxis.shared.PracticeGroupId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;

/**
 * Tells PostgreSQL, once in a transaction and for its length only, whose rows it may show. A transaction belongs to one
 * practice: a second, different one is refused.
 */
@Dependent
class PracticeContext {

    private static final String KEY = "praxis.practice";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void set(Caller caller) {
        PracticeGroupId practice = caller.practice();
        Object already = transaction.getResource(KEY);
        if (practice == null && already == null) {
            return;
        }
        if (practice != null && already == null) {
            database.createNativeQuery("select set_config('praxis.practice', :practice, true)", String.class)
                    .setParameter("practice", practice.toString())
                    .getSingleResult();
            if (caller.user() != null) {
                database.createNativeQuery("select set_config('praxis.membership', :user, true)", String.class)
                        .setParameter("user", caller.user().toString())
                        .getSingleResult();
            }
            transaction.putResource(KEY, practice);
        } else if (!Objects.equals(already, practice)) {
            throw new NoCaller("one transaction serves one practice");
        }
    }
}
