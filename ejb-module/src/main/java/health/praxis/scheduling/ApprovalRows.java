package health.praxis.scheduling;

import health.praxis.practice.LocationId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** With whom and where bookings from outside wait for approval, in the caller's practice group (OBK-9). */
@Dependent
class ApprovalRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** A practitioner at a location. */
    record Place(UserId practitioner, LocationId location) {}

    boolean isNeeded(UserId practitioner, LocationId location) {
        return !about(database.createNativeQuery("select 1 from online_approval where practice_id = :practice"
                        + " and practitioner_id = :practitioner and location_id = :location"))
                .setParameter("practitioner", practitioner.value())
                .setParameter("location", location.value())
                .getResultList()
                .isEmpty();
    }

    Set<Place> all() {
        Set<Place> places = new HashSet<>();
        for (Object found : about(database.createNativeQuery(
                        "select practitioner_id, location_id from online_approval where practice_id = :practice",
                        Tuple.class))
                .getResultList()) {
            Tuple row = (Tuple) found;
            places.add(new Place(new UserId(row.get(0, UUID.class)), new LocationId(row.get(1, UUID.class))));
        }
        return places;
    }

    /** @return whether it was otherwise before */
    boolean turn(UserId practitioner, LocationId location, boolean needed) {
        Query query = about(
                needed
                        ? database.createNativeQuery(
                                "insert into online_approval (practice_id, practitioner_id, location_id)"
                                        + " values (:practice, :practitioner, :location) on conflict do nothing")
                        : database.createNativeQuery("delete from online_approval where practice_id = :practice"
                                + " and practitioner_id = :practitioner and location_id = :location"));
        return query.setParameter("practitioner", practitioner.value())
                        .setParameter("location", location.value())
                        .executeUpdate()
                > 0;
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
