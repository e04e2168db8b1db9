package health.praxis.scheduling;

import health.praxis.practice.LocationId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Locations at which it is otherwise than in the practice group whether patients become Attended by themselves. */
@Dependent
class LocationAttendanceChoices {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Locations with a choice of their own. */
    Map<LocationId, AttendanceChoice> single() {
        List<Tuple> rows = database.createNativeQuery(
                        "select location_id, automatic from attendance_choice_of_location where practice_id = :practice",
                        Tuple.class)
                .setParameter("practice", practice())
                .getResultList();
        Map<LocationId, AttendanceChoice> choices = new HashMap<>();
        rows.forEach(row -> choices.put(
                new LocationId(row.get(0, UUID.class)),
                row.get(1, Boolean.class) ? AttendanceChoice.AUTOMATIC : AttendanceChoice.BY_HAND));
        return choices;
    }

    void choose(LocationId location, AttendanceChoice choice) {
        if (choice == AttendanceChoice.AS_PRACTICE) {
            database.createNativeQuery(
                            "delete from attendance_choice_of_location where practice_id = :practice and location_id = :location")
                    .setParameter("practice", practice())
                    .setParameter("location", location.value())
                    .executeUpdate();
            return;
        }
        database.createNativeQuery("insert into attendance_choice_of_location (practice_id, location_id, automatic)"
                        + " values (:practice, :location, :automatic) on conflict (practice_id, location_id)"
                        + " do update set automatic = excluded.automatic")
                .setParameter("practice", practice())
                .setParameter("location", location.value())
                .setParameter("automatic", choice == AttendanceChoice.AUTOMATIC)
                .executeUpdate();
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
