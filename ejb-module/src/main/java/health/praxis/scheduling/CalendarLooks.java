package health.praxis.scheduling;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;

/** What the calendar shows: each user's own choice for each practice group (CAL-6, CAL-7). */
@Stateless
@Door
public class CalendarLooks {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** What the caller chose; the usual look until then. */
    @Allowed(Right.CALENDAR_VIEW)
    public CalendarLook look() {
        List<?> chosen = own(database.createNativeQuery(
                        "select first_hour, last_hour, weekdays_only, sunday_first, struck_hidden, colours_shown,"
                                + " comments_shown from calendar_preference where practice_id = :practice and user_id = :user",
                        Tuple.class))
                .getResultList();
        return chosen.isEmpty() ? CalendarLook.USUAL : look((Tuple) chosen.get(0));
    }

    /** The caller's choice from now on. */
    @Allowed(Right.CALENDAR_VIEW)
    public void choose(CalendarLook look) {
        own(database.createNativeQuery(
                        "insert into calendar_preference (practice_id, user_id, first_hour, last_hour, weekdays_only,"
                                + " sunday_first, struck_hidden, colours_shown, comments_shown) values (:practice, :user,"
                                + " :first, :last, :weekdays, :sunday, :struck, :colours, :comments)"
                                + " on conflict (practice_id, user_id) do update set first_hour = excluded.first_hour,"
                                + " last_hour = excluded.last_hour, weekdays_only = excluded.weekdays_only,"
                                + " sunday_first = excluded.sunday_first, struck_hidden = excluded.struck_hidden,"
                                + " colours_shown = excluded.colours_shown, comments_shown = excluded.comments_shown"))
                .setParameter("first", look.firstHour())
                .setParameter("last", look.lastHour())
                .setParameter("weekdays", look.weekdaysOnly())
                .setParameter("sunday", look.sundayFirst())
                .setParameter("struck", look.struckHidden())
                .setParameter("colours", look.coloursShown())
                .setParameter("comments", look.commentsShown())
                .executeUpdate();
    }

    private static CalendarLook look(Tuple row) {
        return new CalendarLook(
                row.get(0, Integer.class),
                row.get(1, Integer.class),
                row.get(2, Boolean.class),
                row.get(3, Boolean.class),
                row.get(4, Boolean.class),
                row.get(5, Boolean.class),
                row.get(6, Boolean.class));
    }

    private static Query own(Query query) {
        return query.setParameter(
                        "practice", Callers.current().requirePractice().value())
                .setParameter("user", Callers.current().requireUser().value());
    }
}
