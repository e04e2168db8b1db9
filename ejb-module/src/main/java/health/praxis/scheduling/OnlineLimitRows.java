package health.praxis.scheduling;

import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

/** The limits of online booking in the caller's practice group. */
@Dependent
class OnlineLimitRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    OnlineLimits read() {
        for (Object found : about(database.createNativeQuery(
                        "select online_lead_hours, online_horizon_days from calendar_setting where practice_id = :practice",
                        Tuple.class))
                .getResultList()) {
            Tuple row = (Tuple) found;
            return new OnlineLimits(row.get(0, Integer.class), row.get(1, Integer.class));
        }
        return OnlineLimits.USUAL;
    }

    void write(OnlineLimits limits) {
        about(database.createNativeQuery(
                        "insert into calendar_setting (practice_id, online_lead_hours, online_horizon_days)"
                                + " values (:practice, :lead, :horizon) on conflict (practice_id) do update set"
                                + " online_lead_hours = excluded.online_lead_hours,"
                                + " online_horizon_days = excluded.online_horizon_days"))
                .setParameter("lead", limits.leadHours())
                .setParameter("horizon", limits.horizonDays())
                .executeUpdate();
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
