package health.praxis.scheduling;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** How finely the calendar divides the hour: each user's own choice for each practice group (CAL-2, CAL-7). */
@Stateless
@Door
public class CalendarZoom {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** What one row of the caller's calendar stands for. */
    @Allowed(Right.CALENDAR_VIEW)
    public TimeBlock block() {
        List<?> chosen =
                own("select block_minutes from calendar_preference where practice_id = :practice and user_id = :user")
                        .getResultList();
        return chosen.isEmpty() ? TimeBlock.USUAL : TimeBlock.of(((Number) chosen.get(0)).intValue());
    }

    /** The caller's choice from now on. */
    @Allowed(Right.CALENDAR_VIEW)
    public void choose(TimeBlock block) {
        own("insert into calendar_preference (practice_id, user_id, block_minutes) values (:practice, :user, :minutes)"
                        + " on conflict (practice_id, user_id) do update set block_minutes = excluded.block_minutes")
                .setParameter("minutes", block.minutes())
                .executeUpdate();
    }

    private Query own(String statement) {
        return database.createNativeQuery(statement)
                .setParameter("practice", Callers.current().requirePractice().value())
                .setParameter("user", Callers.current().requireUser().value());
    }
}
