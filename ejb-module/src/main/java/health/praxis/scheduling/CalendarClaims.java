package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who holds which time of whom. Claims on one practitioner queue up at that practitioner's row; the exclusion constraint
 * has the last word should anybody ever come past the queue.
 */
@Dependent
class CalendarClaims {

    private static final String EXCLUSION_VIOLATION = "23P01";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Waits for, and then holds until the transaction ends, the right to claim this practitioner's time. */
    void queueUpFor(UserId practitioner) {
        if (!locked(practitioner)) {
            about(database.createNativeQuery("insert into calendar_resource (practice_id, id, kind)"
                            + " values (:practice, :resource, 'PRACTITIONER') on conflict do nothing"))
                    .setParameter("resource", practitioner.value())
                    .executeUpdate();
            if (!locked(practitioner)) {
                throw new IllegalStateException("a calendar that was just added is gone");
            }
        }
    }

    /** @throws ClaimRefused when somebody else holds some of this time */
    void claim(Holder holder, UserId practitioner, TimeSlot slot) {
        run(about(
                        database.createNativeQuery(
                                "insert into calendar_claim"
                                        + " (practice_id, id, resource_id, lane, period, " + column(holder)
                                        + ") values (:practice, :id,"
                                        + " :resource, 0, tstzrange(cast(:start as timestamptz), cast(:end as timestamptz), '[)'), :holder)"))
                .setParameter("id", UUID.randomUUID())
                .setParameter("resource", practitioner.value())
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .setParameter("holder", holder.value()));
    }

    /** @throws ClaimRefused when somebody else holds some of this time */
    void move(Holder holder, TimeSlot slot) {
        run(about(database.createNativeQuery("update calendar_claim set"
                        + " period = tstzrange(cast(:start as timestamptz), cast(:end as timestamptz), '[)')"
                        + " where practice_id = :practice and " + column(holder) + " = :holder"))
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .setParameter("holder", holder.value()));
    }

    /** The times within the span that this practitioner has given away, by start; whoever may see what fills them. */
    List<TimeSlot> taken(UserId practitioner, TimeSlot span) {
        return held(practitioner, span).stream().map(Held::slot).toList();
    }

    /** A time that is given away, and to whom. */
    record Held(TimeSlot slot, Holder holder) {}

    /** Who holds which time of this practitioner within the span, by start; whoever may see what fills them. */
    List<Held> held(UserId practitioner, TimeSlot span) {
        List<?> rows = about(database.createNativeQuery(
                        "select lower(period), upper(period), appointment_id, personal_appointment_id from calendar_claim"
                                + " where practice_id = :practice and resource_id = :resource and lane = 0 and period &&"
                                + " tstzrange(cast(:start as timestamptz), cast(:end as timestamptz), '[)') order by period",
                        Object[].class))
                .setParameter("resource", practitioner.value())
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(CalendarClaims::held).toList();
    }

    private static Held held(Object[] row) {
        Holder holder = row[2] == null ? new PersonalAppointmentId((UUID) row[3]) : new AppointmentId((UUID) row[2]);
        return new Held(new TimeSlot((Instant) row[0], (Instant) row[1]), holder);
    }

    /**
     * Claims the times of all these appointments at once, as they are written.
     *
     * @throws ClaimRefused when somebody else holds some of them
     */
    void claimAll(UserId practitioner, Collection<AppointmentId> holders) {
        run(
                about(database.createNativeQuery("insert into calendar_claim"
                                + " (practice_id, id, resource_id, lane, period, appointment_id)"
                                + " select practice_id, gen_random_uuid(), :resource, 0, tstzrange(starts_at, ends_at, '[)'), id"
                                + " from appointment where practice_id = :practice and id in (:holders)"))
                        .setParameter("resource", practitioner.value())
                        .setParameter("holders", values(holders)),
                holders.size());
    }

    /** Gives the times of all these appointments back. */
    void releaseAll(Collection<AppointmentId> holders) {
        run(
                about(database.createNativeQuery("delete from calendar_claim where practice_id = :practice"
                                + " and appointment_id in (:holders)"))
                        .setParameter("holders", values(holders)),
                holders.size());
    }

    private static List<UUID> values(Collection<AppointmentId> ids) {
        return ids.stream().map(AppointmentId::value).toList();
    }

    /** Gives its time back. */
    void release(Holder holder) {
        run(about(database.createNativeQuery("delete from calendar_claim" + " where practice_id = :practice and "
                        + column(holder) + " = :holder"))
                .setParameter("holder", holder.value()));
    }

    /** The database refused a claim; the transaction can do nothing more. */
    static final class ClaimRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClaimRefused(Throwable cause) {
            super(cause);
        }
    }

    private static String column(Holder holder) {
        return holder instanceof AppointmentId ? "appointment_id" : "personal_appointment_id";
    }

    private boolean locked(UserId practitioner) {
        return !about(database.createNativeQuery("select id from calendar_resource"
                        + " where practice_id = :practice and id = :resource for update"))
                .setParameter("resource", practitioner.value())
                .getResultList()
                .isEmpty();
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }

    private static void run(Query oneRow) {
        run(oneRow, 1);
    }

    private static void run(Query query, int rows) {
        try {
            if (query.executeUpdate() != rows) {
                throw new IllegalStateException("an appointment without its claim");
            }
        } catch (PersistenceException failed) {
            if (isExclusion(failed)) {
                throw new ClaimRefused(failed);
            }
            throw failed;
        }
    }

    private static boolean isExclusion(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
