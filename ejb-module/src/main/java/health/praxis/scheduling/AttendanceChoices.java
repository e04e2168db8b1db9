package health.praxis.scheduling;

import static java.util.stream.Collectors.toMap;

import health.praxis.practice.LocationId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Where patients become Attended by themselves, as the caller's practice group has chosen. */
@Dependent
class AttendanceChoices {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    AttendanceRules rules() {
        return new AttendanceRules(ofGroup(), ofLocations(), ofPractitioners());
    }

    /** On until the practice group turned it off. */
    boolean ofGroup() {
        List<?> found = about(database.createNativeQuery(
                        "select attended_automatically from calendar_setting where practice_id = :practice",
                        Boolean.class))
                .getResultList();
        return found.isEmpty() || (Boolean) found.get(0);
    }

    /** Practitioners with a choice of their own. */
    Map<UserId, AttendanceChoice> ofPractitioners() {
        return single(
                "select practitioner_id, automatic from attendance_choice where practice_id = :practice", UserId::new);
    }

    /** Locations with a choice of their own. */
    Map<LocationId, AttendanceChoice> ofLocations() {
        return single(
                "select location_id, automatic from attendance_choice_of_location where practice_id = :practice",
                LocationId::new);
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
        choose(
                practitioner.value(),
                choice,
                "delete from attendance_choice where practice_id = :practice and practitioner_id = :whose",
                "insert into attendance_choice (practice_id, practitioner_id, automatic) values (:practice, :whose, :automatic)"
                        + " on conflict (practice_id, practitioner_id) do update set automatic = excluded.automatic");
    }

    void choose(LocationId location, AttendanceChoice choice) {
        choose(
                location.value(),
                choice,
                "delete from attendance_choice_of_location where practice_id = :practice and location_id = :whose",
                "insert into attendance_choice_of_location (practice_id, location_id, automatic)"
                        + " values (:practice, :whose, :automatic)"
                        + " on conflict (practice_id, location_id) do update set automatic = excluded.automatic");
    }

    private void choose(UUID whose, AttendanceChoice choice, String forget, String keep) {
        Query change = choice == AttendanceChoice.AS_PRACTICE
                ? database.createNativeQuery(forget)
                : database.createNativeQuery(keep).setParameter("automatic", choice == AttendanceChoice.AUTOMATIC);
        about(change).setParameter("whose", whose).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private <I> Map<I, AttendanceChoice> single(String question, Function<UUID, I> id) {
        List<Tuple> rows =
                about(database.createNativeQuery(question, Tuple.class)).getResultList();
        return rows.stream()
                .collect(toMap(
                        row -> id.apply(row.get(0, UUID.class)),
                        row -> row.get(1, Boolean.class) ? AttendanceChoice.AUTOMATIC : AttendanceChoice.BY_HAND));
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
