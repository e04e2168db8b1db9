package health.praxis.scheduling;

import health.praxis.practice.FacilityId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which time of whom: practitioners, rooms and equipment. Claims on one of them queue up at its row; the exclusion
 * constraint has the last word should anybody ever come past the queue. Whatever overlaps on purpose lies in a lane of its
 * own; everybody else looks at all lanes and claims in the first.
 */
@Dependent
class CalendarClaims {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private static final String PERIOD = "tstzrange(cast(:start as timestamptz), cast(:end as timestamptz), '[)')";

    private static final String LOCKED = " for update of r";

    /** One array, so that the statement is the same for every number of them and its plan is kept. */
    private static final String ANY_OF_THEM = " = any(cast(:resources as uuid[]))";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Clock clock;

    /** Waits for, and then holds until the transaction ends, the right to claim the time of all that is wanted. */
    void queueUpFor(Collection<Wanted> all) {
        List<UUID> resources = Wanted.resources(all);
        // Whoever wants several adds what is missing before holding any of it: else two could wait for each other.
        if (resources.size() > 1 && known(resources, "").size() < resources.size()) {
            add(all);
        }
        List<Boolean> expired = known(resources, LOCKED);
        if (expired.size() < resources.size()) {
            add(all);
            expired = known(resources, LOCKED);
            if (expired.size() < resources.size()) {
                throw new IllegalStateException("a calendar that was just added is gone");
            }
        }
        if (expired.contains(true)) {
            forgetExpired(resources);
        }
    }

    /** A time that was held and not booked is anybody's; only who has queued up for it makes its claim go. */
    private void forgetExpired(List<UUID> resources) {
        about(database.createNativeQuery("delete from calendar_hold where practice_id = :practice"
                        + " and practitioner_id" + ANY_OF_THEM + " and expires_at <= :now"))
                .setParameter("resources", resources.toArray(UUID[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Claims the time of all that is wanted.
     *
     * @param over how many other claims it may overlap with on purpose: it takes the first lane that is free. With none it
     *     takes everybody's lane
     * @throws ClaimRefused when somebody else holds some of this time
     */
    void claim(Holder holder, Wanted wanted, int over) {
        List<UUID> resources = wanted.resources();
        Query insert = about(database.createNativeQuery("insert into calendar_claim"
                        + " (practice_id, id, resource_id, lane, period, " + column(holder) + ")"
                        + " select r.practice_id, gen_random_uuid(), r.id, " + lane(over, PERIOD) + ", " + PERIOD
                        + ", cast(:holder as uuid) from calendar_resource r"
                        + " where r.practice_id = :practice and r.id" + ANY_OF_THEM))
                .setParameter("resources", resources.toArray(UUID[]::new))
                .setParameter("start", wanted.slot().start())
                .setParameter("end", wanted.slot().end())
                .setParameter("holder", holder.value());
        run(over == 0 ? insert : insert.setParameter("over", over), resources.size());
    }

    /** The first lane in which nothing lies then; everybody's where nothing may overlap. */
    private static String lane(int over, String period) {
        return over == 0
                ? "0"
                : "(select n from generate_series(0, :over) n where not exists (select 1 from calendar_claim c"
                        + " where c.practice_id = r.practice_id and c.resource_id = r.id and c.lane = n"
                        + " and c.period && " + period + ") order by n limit 1)";
    }

    /** The times within the span that this practitioner has given away, by start; whoever may see what fills them. */
    List<TimeSlot> taken(UserId practitioner, TimeSlot span) {
        return held(List.of(practitioner.value()), span).stream()
                .map(Held::slot)
                .toList();
    }

    /** A time that is given away: whose, and to whom. */
    record Held(UUID resource, TimeSlot slot, Holder holder) {}

    /**
     * Who holds which time of these within the span, in any lane, by start; whoever may see what fills them. What was held for
     * somebody who books online counts until it expires (OBK-17).
     */
    List<Held> held(Collection<UUID> resources, TimeSlot span) {
        List<?> rows = about(database.createNativeQuery(
                        "select c.resource_id, lower(c.period), upper(c.period), c.appointment_id, c.personal_appointment_id, c.hold_id"
                                + " from calendar_claim c"
                                + " left join calendar_hold h on h.practice_id = c.practice_id and h.id = c.hold_id"
                                + " where c.practice_id = :practice and c.resource_id" + ANY_OF_THEM
                                + " and c.starts_at > :earliest and c.starts_at < :end and c.period && " + PERIOD
                                + " and (c.hold_id is null or h.expires_at > :now) order by c.period, c.lane",
                        Object[].class))
                .setParameter("resources", resources.toArray(UUID[]::new))
                .setParameter("earliest", Appointments.earliest(span))
                .setParameter("start", span.start())
                .setParameter("end", span.end())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(CalendarClaims::held).toList();
    }

    private static Held held(Object[] row) {
        return new Held(
                (UUID) row[0], new TimeSlot((Instant) row[1], (Instant) row[2]), holder(row[3], row[4], row[5]));
    }

    /** It is one of the three. */
    private static Holder holder(@Nullable Object appointment, @Nullable Object personal, @Nullable Object hold) {
        if (appointment != null) {
            return new AppointmentId((UUID) appointment);
        }
        return personal != null
                ? new PersonalAppointmentId((UUID) personal)
                : new HoldId((UUID) Objects.requireNonNull(hold));
    }

    /** Two that hold some time of one resource at once: the one in the higher lane, and another. */
    record Shared(UUID resource, Held one, Held other) {}

    /** What overlaps on purpose within the span, each two once; whoever may see them. */
    List<Shared> shared(TimeSlot span) {
        List<?> rows = about(database.createNativeQuery(
                        "select o.resource_id, lower(o.period), upper(o.period), o.appointment_id, o.personal_appointment_id,"
                                + " o.hold_id, lower(c.period) as c_from, upper(c.period) as c_to, c.appointment_id as c_appointment,"
                                + " c.personal_appointment_id as c_personal, c.hold_id as c_hold"
                                + " from calendar_claim o join calendar_claim c on c.practice_id = o.practice_id"
                                + " and c.resource_id = o.resource_id and c.lane < o.lane and c.period && o.period"
                                + " where o.practice_id = :practice and o.lane > 0"
                                + " and o.starts_at > :earliest and o.starts_at < :end"
                                + " and c.starts_at > :before and c.starts_at < :after"
                                + " order by o.starts_at, c.starts_at",
                        Object[].class))
                .setParameter("earliest", Appointments.earliest(span))
                .setParameter("end", span.end())
                .setParameter("before", Appointments.earliest(span).minus(Appointments.LONGEST))
                .setParameter("after", span.end().plus(Appointments.LONGEST))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Shared(
                        (UUID) row[0], held(row), held(new Object[] {row[0], row[6], row[7], row[8], row[9], row[10]})))
                .toList();
    }

    /**
     * Claims the times of all these appointments at once, with their rooms and equipment, as they are written.
     *
     * @param resources of all of them, queued up for
     * @param over as for one
     * @throws ClaimRefused when somebody else holds some of them
     */
    void claimAll(Collection<UUID> resources, Collection<AppointmentId> holders, int over) {
        Query insert = about(database.createNativeQuery(
                        "insert into calendar_claim (practice_id, id, resource_id, lane, period, appointment_id)"
                                + " select r.practice_id, gen_random_uuid(), r.id, "
                                + lane(over, "tstzrange(a.starts_at, a.ends_at, '[)')")
                                + ", tstzrange(a.starts_at, a.ends_at, '[)'), a.id from appointment a"
                                + " join calendar_resource r on r.practice_id = a.practice_id and r.id" + ANY_OF_THEM
                                + " where a.practice_id = :practice and a.id in (:holders) and (r.id = a.practitioner_id"
                                + " or exists (select 1 from appointment_facility f where f.practice_id = a.practice_id"
                                + " and f.appointment_id = a.id and f.facility_id = r.id))"))
                .setParameter("resources", resources.toArray(UUID[]::new))
                .setParameter("holders", values(holders));
        run(over == 0 ? insert : insert.setParameter("over", over), holders.size());
    }

    /**
     * Claims the times of all these personal appointments at once, as they are written.
     *
     * @param practitioner whose they are, queued up for
     * @param over as for one
     * @throws ClaimRefused when somebody else holds some of them
     */
    void claimAllOwn(UserId practitioner, Collection<PersonalAppointmentId> holders, int over) {
        Query insert = about(database.createNativeQuery(
                        "insert into calendar_claim (practice_id, id, resource_id, lane, period, personal_appointment_id)"
                                + " select r.practice_id, gen_random_uuid(), r.id, "
                                + lane(over, "tstzrange(p.starts_at, p.ends_at, '[)')")
                                + ", tstzrange(p.starts_at, p.ends_at, '[)'), p.id from personal_appointment p"
                                + " join calendar_resource r on r.practice_id = p.practice_id and r.id = p.practitioner_id"
                                + " where p.practice_id = :practice and p.practitioner_id = :practitioner"
                                + " and p.id in (:holders)"))
                .setParameter("practitioner", practitioner.value())
                .setParameter("holders", values(holders));
        run(over == 0 ? insert : insert.setParameter("over", over), holders.size());
    }

    /** Gives the times of all these appointments back, or of all these personal ones. */
    void releaseAll(Collection<? extends Holder> holders) {
        run(
                about(database.createNativeQuery("delete from calendar_claim where practice_id = :practice and "
                                + column(holders.iterator().next()) + " in (:holders)"))
                        .setParameter("holders", values(holders)),
                holders.size());
    }

    private static List<UUID> values(Collection<? extends Holder> ids) {
        return ids.stream().map(Holder::value).toList();
    }

    /** Gives its time back. */
    void release(Holder holder) {
        run(about(database.createNativeQuery("delete from calendar_claim where practice_id = :practice and "
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
        if (holder instanceof HoldId) {
            return "hold_id";
        }
        return holder instanceof AppointmentId ? "appointment_id" : "personal_appointment_id";
    }

    /**
     * One for each of these that has a row, in one order, so that two who want the same things queue up: whether a time of it
     * was held for somebody, and that has expired.
     */
    private List<Boolean> known(Collection<UUID> resources, String locked) {
        List<?> found = about(database.createNativeQuery(
                        "select exists (select 1 from calendar_hold h where h.practice_id = r.practice_id"
                                + " and h.practitioner_id = r.id and h.expires_at <= :now) from calendar_resource r"
                                + " where r.practice_id = :practice and r.id" + ANY_OF_THEM + " order by r.id" + locked,
                        Boolean.class))
                .setParameter("resources", resources.toArray(UUID[]::new))
                .setParameter("now", clock.instant())
                .getResultList();
        return found.stream().map(Boolean.class::cast).toList();
    }

    private void add(Collection<Wanted> all) {
        about(database.createNativeQuery("insert into calendar_resource (practice_id, id, kind)"
                        + " select cast(:practice as uuid), cast(one as uuid), kind from ("
                        + "select one, 'PRACTITIONER' as kind from unnest(string_to_array(:practitioners, ',')) one"
                        + " union select one, 'FACILITY' from unnest(string_to_array(:facilities, ',')) one) wanted"
                        + " order by one on conflict do nothing"))
                .setParameter(
                        "practitioners",
                        all.stream().map(one -> one.practitioner().toString()).collect(Collectors.joining(",")))
                .setParameter(
                        "facilities",
                        all.stream()
                                .flatMap(one -> one.facilities().stream())
                                .map(FacilityId::toString)
                                .collect(Collectors.joining(",")))
                .executeUpdate();
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }

    private static void run(Query oneRow) {
        run(oneRow, 1);
    }

    /** @param rows how many at least: one for each holder, and one for each of its rooms and equipment */
    private static void run(Query query, int rows) {
        try {
            if (query.executeUpdate() < rows) {
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
