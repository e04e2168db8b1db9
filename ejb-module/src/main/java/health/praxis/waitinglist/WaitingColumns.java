package health.praxis.waitinglist;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which columns of the waiting list a user looks at: each user's own choice for each practice group (WL-4). */
@Stateless
@Door
public class WaitingColumns {

    private static final Set<WaitingColumn> USUAL = EnumSet.complementOf(EnumSet.of(WaitingColumn.ADDED));

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** What the caller chose; the usual ones until then. */
    @Allowed(Right.CALENDAR_VIEW)
    public Set<WaitingColumn> shown() {
        List<?> chosen = own(database.createNativeQuery(
                        "select columns from waiting_list_look where practice_id = :practice and user_id = :user",
                        String.class))
                .getResultList();
        return chosen.isEmpty() ? EnumSet.copyOf(USUAL) : Words.read(WaitingColumn.class, (String) chosen.get(0));
    }

    /** The caller's choice from now on. */
    @Allowed(Right.CALENDAR_VIEW)
    public void choose(Set<WaitingColumn> columns) {
        own(database.createNativeQuery("insert into waiting_list_look (practice_id, user_id, columns)"
                        + " values (:practice, :user, :columns)"
                        + " on conflict (practice_id, user_id) do update set columns = excluded.columns"))
                .setParameter("columns", Words.of(columns))
                .executeUpdate();
    }

    private static Query own(Query query) {
        return query.setParameter(
                        "practice", Callers.current().requirePractice().value())
                .setParameter("user", Callers.current().requireUser().value());
    }
}
