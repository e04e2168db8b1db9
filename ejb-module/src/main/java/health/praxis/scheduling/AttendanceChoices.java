package health.praxis.scheduling;

import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where patients become Attended by themselves, as the caller's practice group has chosen. */
@Dependent
class AttendanceChoices {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** On until the practice group turned it off. */
    boolean ofGroup() {
        List<?> found = about(database.createNativeQuery(
                        "select attended_automatically from calendar_setting where practice_id = :practice",
                        Boolean.class))
                .getResultList();
        return found.isEmpty() || (Boolean) found.get(0);
    }

    /** Practitioners with a choice of their own. */
    Map<UserId, AttendanceChoice> single() {
        Map<UserId, AttendanceChoice> choices = new HashMap<>();
        for (Object found : about(database.createNativeQuery(
                        "select practitioner_id, automatic from attendance_choice where practice_id = :practice",
                        Tuple.class))
                .getResultList()) {
            Tuple row = (Tuple) found;
            choices.put(
                    new UserId(row.get(0, UUID.class)),
                    row.get(1, Boolean.class) ? AttendanceChoice.AUTOMATIC : AttendanceChoice.BY_HAND);
        }
        return choices;
    }

    void turn(boolean automatic) {
        about(database.createNativeQuery(
                        "insert into calendar_setting (practice_id, attended_automatically) values (:practice, :automatic)"
                                + " on conflict (practice_id) do update set"
                                + " attended_automatically = excluded.attended_automatically"))
                .setParameter("automatic", automatic)
                .executeUpdate();
    }

    void choose(UserId practitioner, AttendanceChoice choice) {
        if (choice == AttendanceChoice.AS_PRACTICE) {
            about(
                            database.createNativeQuery(
                                    "delete from attendance_choice where practice_id = :practice and practitioner_id = :practitioner"))
                    .setParameter("practitioner", practitioner.value())
                    .executeUpdate();
            return;
        }
        about(database.createNativeQuery("insert into attendance_choice (practice_id, practitioner_id, automatic)"
                        + " values (:practice, :practitioner, :automatic) on conflict (practice_id, practitioner_id)"
                        + " do update set automatic = excluded.automatic"))
                .setParameter("practitioner", practitioner.value())
                .setParameter("automatic", choice == AttendanceChoice.AUTOMATIC)
                .executeUpdate();
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
