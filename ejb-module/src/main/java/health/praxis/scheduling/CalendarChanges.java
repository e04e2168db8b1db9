package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Tells an open calendar that what it shows is no longer what there is, and nothing of what it is (decision 28). */
@Stateless
@Door
public class CalendarChanges {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /**
     * What the caller sees of these practitioners between two moments, boiled down to a number: another one after any booking,
     * move, change, status, cancellation or personal appointment there. Made of ids and row versions; names nobody, so it
     * writes no history. What waits for approval counts whenever it is (OBK-9).
     *
     * @param from the first moment that counts
     * @param to the first moment that does not count any more
     * @return empty while the caller sees nothing there
     */
    @Allowed(Right.CALENDAR_VIEW)
    public Optional<String> version(Collection<UserId> practitioners, Instant from, Instant to) {
        if (practitioners.isEmpty()) {
            return Optional.empty();
        }
        return database.createNativeQuery(
                        "with seen as (select id, xmin from appointment where practice_id = :practice"
                                + " and practitioner_id in (:practitioners)"
                                + " and starts_at > :earliest and starts_at < :to and ends_at > :from),"
                                + " parts as (select 'a' || cast(id as text) || cast(xmin as text) as part from seen"
                                + " union all select 'p' || cast(p.appointment_id as text)"
                                + " || cast(p.patient_id as text) || cast(p.xmin as text)"
                                + " from appointment_patient p join seen on p.appointment_id = seen.id"
                                + " where p.practice_id = :practice"
                                + " union all select 'o' || cast(id as text) || cast(xmin as text)"
                                + " from personal_appointment where practice_id = :practice"
                                + " and practitioner_id in (:practitioners)"
                                + " and starts_at > :earliest and starts_at < :to and ends_at > :from"
                                + " union all select 'w' || cast(id as text) || cast(xmin as text)"
                                + " from appointment where practice_id = :practice and requested_at is not null"
                                + " and approved_at is null and cancelled_at is null)"
                                + " select cast(sum(hashtextextended(part, 0)) as text) from parts having count(*) > 0",
                        String.class)
                .setParameter("practice", Callers.current().requirePractice().value())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toList())
                .setParameter("earliest", Appointments.earliest(new TimeSlot(from, to)))
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    /**
     * The same of one appointment, which an open panel shows: another number after any change of it.
     *
     * @return empty when it is gone, or the caller does not see it
     */
    @Allowed(Right.CALENDAR_VIEW)
    public Optional<String> version(AppointmentId id) {
        return database.createNativeQuery(
                        "with parts as (select 'a' || cast(xmin as text) as part from appointment"
                                + " where practice_id = :practice and id = :id"
                                + " union all select 'p' || cast(patient_id as text) || cast(xmin as text)"
                                + " from appointment_patient where practice_id = :practice and appointment_id = :id)"
                                + " select cast(sum(hashtextextended(part, 0)) as text) from parts"
                                + " having bool_or(part like 'a%')",
                        String.class)
                .setParameter("practice", Callers.current().requirePractice().value())
                .setParameter("id", id.value())
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }
}
