package health.praxis.reports;

import health.praxis.scheduling.CancelReason;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions behind the reports, each one query along an index on practice group and time (decision 30). Which rows the
 * runner may see the database decides, as everywhere; names are not read here.
 */
@Dependent
class ReportRows {

    private static final UUID LEAST = new UUID(0, 0);

    /** What is asked about, with the time that rows go by. */
    record Asked(ReportFilter filter, Instant from, Instant to, Instant now) {}

    /**
     * Appointments by their index first, each with its parts then. The fence keeps PostgreSQL from the other way round: of the
     * parts it expects the policies to show one in three hundred, and would read every part of the practice (docs/performance.md).
     */
    private static final String EACH = " a.*, p.patient_id, p.status from appointment a cross join lateral"
            + " (select o.patient_id, o.status from appointment_patient o where o.practice_id = a.practice_id"
            + " and o.appointment_id = a.id offset 0) p where a.practice_id = :practice and a.starts_at >= :from";

    private static final String ALL = " from (select" + EACH + " and a.starts_at < :to) p";

    /** Of each patient the attendance after which the runner sees none. What is booked further ahead has not been attended. */
    private static final String LAST = " from (select distinct on (p.patient_id)" + EACH
            + " and a.starts_at < :tomorrow and p.status = 'ATTENDED' order by p.patient_id, a.starts_at desc, a.id desc) p";

    private static final String PARTS = " left join cancellation c on c.practice_id = p.practice_id"
            + " and c.appointment_id = p.id and c.patient_id = p.patient_id and c.outcome = p.status"
            + " left join cancellation_reason r on r.practice_id = c.practice_id and r.id = c.reason_id"
            + " where p.starts_at < :to and (:who = '' or p.practitioner_id = cast(nullif(:who, '') as uuid))"
            + " and (:location = '' or p.location = :location) and p.status in (:states)"
            + " and (:reason = '' or c.preset = :reason or cast(c.reason_id as text) = :reason)";

    private static final String PARTS_COLUMNS = "select p.starts_at as at, p.id as id, p.patient_id as part,"
            + " p.status as state, p.id as appointment, p.starts_at as starts, p.practitioner_id as who,"
            + " p.location as location, coalesce(c.at, case when p.status = 'CANCELLED' then p.cancelled_at end) as noted,"
            + " c.preset as preset, c.reason_id as own, r.name as words, p.cancel_reason as typed, c.comments as comments,"
            + " cast(null as text) as channel, cast(null as text) as kind, cast(null as uuid) as author,"
            + " cast(null as text) as why, cast(null as integer) as version";

    private static final String PARTS_NEWEST = " and p.starts_at <= :at and (p.starts_at < :at or p.id < :id"
            + " or (p.id = :id and p.patient_id < :part)) order by p.starts_at desc, p.id desc, p.patient_id desc";

    private static final String PARTS_OLDEST = " and p.starts_at >= :at and (p.starts_at > :at or p.id > :id"
            + " or (p.id = :id and p.patient_id > :part)) order by p.starts_at, p.id, p.patient_id";

    /** How far a reminder has come, its message included: as room reminders tells it of one appointment. */
    private static final String PROGRESS = "case when r.state = 'HANDED_OVER'"
            + " then case when m.state is null or m.state in ('QUEUED', 'SENDING') then 'SENDING' else m.state end"
            + " when r.state = 'SCHEDULED' and r.due_at <= :now then 'SENDING' else r.state end";

    private static final String REMINDERS = " from reminder r join appointment a on a.practice_id = r.practice_id"
            + " and a.id = r.appointment_id left join outgoing_message m on m.practice_id = r.practice_id"
            + " and m.id = r.message_id where r.practice_id = :practice and r.due_at >= :from and r.due_at < :to"
            + " and (:who = '' or a.practitioner_id = cast(nullif(:who, '') as uuid))"
            + " and (:location = '' or a.location = :location) and (:channel = '' or r.channel = :channel) and "
            + PROGRESS + " in (:states)";

    private static final String REMINDERS_COLUMNS = "select r.due_at as at, r.id as id, r.patient_id as part, "
            + PROGRESS + " as state, a.id as appointment, a.starts_at as starts, a.practitioner_id as who,"
            + " a.location as location, cast(null as timestamptz) as noted, cast(null as text) as preset,"
            + " cast(null as uuid) as own, cast(null as text) as words, cast(null as text) as typed,"
            + " cast(null as text) as comments, r.channel as channel, r.type as kind, cast(null as uuid) as author,"
            + " coalesce(m.reason, r.reason) as why, r.version as version";

    private static final String REMINDERS_NEWEST =
            " and r.due_at <= :at and (r.due_at < :at or r.id < :id)" + " order by r.due_at desc, r.id desc";

    private static final String REMINDERS_OLDEST =
            " and r.due_at >= :at and (r.due_at > :at or r.id > :id) order by r.due_at, r.id";

    private static final String MESSAGES = " from outgoing_message m where m.practice_id = :practice"
            + " and m.channel = :channel and m.queued_at >= :from and m.queued_at < :to and m.patient_id is not null"
            + " and m.state in (:states)";

    private static final String MESSAGES_COLUMNS = "select m.*, a.id as appointment, a.starts_at as starts,"
            + " a.practitioner_id as who, a.location as location, cast(null as timestamptz) as noted,"
            + " cast(null as text) as preset, cast(null as uuid) as own, cast(null as text) as words,"
            + " cast(null as text) as typed, cast(null as text) as comments, r.type as kind, w.written_by as author,"
            + " cast(null as integer) as version from (select m.practice_id, m.queued_at as at, m.id as id,"
            + " m.patient_id as part, m.state as state, m.channel as channel, m.reason as why";

    /** What a stretch of messages was about is looked up for its rows alone. */
    private static final String BEHIND = " limit :most) m left join reminder r on r.practice_id = m.practice_id"
            + " and r.message_id = m.id left join appointment a on a.practice_id = r.practice_id"
            + " and a.id = r.appointment_id left join patient_message w on w.practice_id = m.practice_id"
            + " and w.message_id = m.id order by ";

    private static final String MESSAGES_NEWEST = " and m.queued_at <= :at and (m.queued_at < :at or m.id < :id)"
            + " order by m.queued_at desc, m.id desc" + BEHIND + "m.at desc, m.id desc";

    private static final String MESSAGES_OLDEST = " and m.queued_at >= :at and (m.queued_at > :at or m.id > :id)"
            + " order by m.queued_at, m.id" + BEHIND + "m.at, m.id";

    private static final String LIMIT = " limit :most";

    private static final String PARTS_TOTALS =
            "select p.status as state, cast(null as text) as preset, cast(null as uuid) as own,"
                    + " cast(null as text) as words, count(*) as number";
    private static final String ABSENT_TOTALS =
            "select p.status as state, c.preset as preset, c.reason_id as own, r.name as words, count(*) as number"
                    + ALL + PARTS + " group by p.status, c.preset, c.reason_id, r.name";
    private static final String REMINDERS_TOTALS = "select " + PROGRESS + " as state, cast(null as text) as preset,"
            + " cast(null as uuid) as own, cast(null as text) as words, count(*) as number" + REMINDERS + " group by 1";
    private static final String MESSAGES_TOTALS = "select m.state as state, cast(null as text) as preset,"
            + " cast(null as uuid) as own, cast(null as text) as words, count(*) as number" + MESSAGES
            + " group by m.state";

    private static final Map<ReportType, String> NEWEST = Map.of(
            ReportType.ATTENDANCE, PARTS_COLUMNS + ALL + PARTS + PARTS_NEWEST + LIMIT,
            ReportType.CANCELLATIONS, PARTS_COLUMNS + ALL + PARTS + PARTS_NEWEST + LIMIT,
            ReportType.REMINDERS, REMINDERS_COLUMNS + REMINDERS + REMINDERS_NEWEST + LIMIT,
            ReportType.SMS, MESSAGES_COLUMNS + MESSAGES + MESSAGES_NEWEST,
            ReportType.EMAIL, MESSAGES_COLUMNS + MESSAGES + MESSAGES_NEWEST);
    private static final Map<ReportType, String> OLDEST = Map.of(
            ReportType.ATTENDANCE, PARTS_COLUMNS + ALL + PARTS + PARTS_OLDEST + LIMIT,
            ReportType.CANCELLATIONS, PARTS_COLUMNS + ALL + PARTS + PARTS_OLDEST + LIMIT,
            ReportType.REMINDERS, REMINDERS_COLUMNS + REMINDERS + REMINDERS_OLDEST + LIMIT,
            ReportType.SMS, MESSAGES_COLUMNS + MESSAGES + MESSAGES_OLDEST,
            ReportType.EMAIL, MESSAGES_COLUMNS + MESSAGES + MESSAGES_OLDEST);
    private static final Map<ReportType, String> TOTALS = Map.of(
            ReportType.ATTENDANCE, PARTS_TOTALS + ALL + PARTS + " group by p.status",
            ReportType.CANCELLATIONS, ABSENT_TOTALS,
            ReportType.REMINDERS, REMINDERS_TOTALS,
            ReportType.SMS, MESSAGES_TOTALS,
            ReportType.EMAIL, MESSAGES_TOTALS);
    private static final String LAST_NEWEST = PARTS_COLUMNS + LAST + PARTS + PARTS_NEWEST + LIMIT;
    private static final String LAST_OLDEST = PARTS_COLUMNS + LAST + PARTS + PARTS_OLDEST + LIMIT;
    private static final String LAST_TOTALS = PARTS_TOTALS + LAST + PARTS + " group by p.status";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Rows behind a place, or from the beginning, in the order asked for. */
    List<FoundRow> page(ReportType type, Asked asked, ReportRow.@Nullable Place after, int most) {
        boolean oldest = asked.filter().oldestFirst();
        ReportRow.Place start = new ReportRow.Place(oldest ? asked.from() : asked.to(), LEAST, LEAST);
        ReportRow.Place place = Optional.ofNullable(after).orElse(start);
        String question =
                isLastOnly(type, asked) ? oldest ? LAST_OLDEST : LAST_NEWEST : (oldest ? OLDEST : NEWEST).get(type);
        Query query = narrowed(database.createNativeQuery(question, Tuple.class), type, asked)
                .setParameter("at", place.at())
                .setParameter("id", place.id())
                .setParameter("most", most);
        if (isOfParts(type)) {
            query.setParameter("part", place.part());
        }
        return tuples(query).stream().map(FoundRow::new).toList();
    }

    /** How many there are of each kind. */
    List<ReportTotal> totals(ReportType type, Asked asked) {
        String question = isLastOnly(type, asked) ? LAST_TOTALS : TOTALS.get(type);
        return tuples(narrowed(database.createNativeQuery(question, Tuple.class), type, asked)).stream()
                .map(row -> new ReportTotal(
                        row.get("state", String.class),
                        FoundRow.reason(row.get("preset", String.class), row.get("own", UUID.class)),
                        row.get("words", String.class),
                        ((Number) row.get("number")).longValue()))
                .toList();
    }

    private static Query narrowed(Query query, ReportType type, Asked asked) {
        ReportFilter filter = asked.filter();
        query.setParameter("practice", Callers.current().requirePractice().value())
                .setParameter("from", asked.from())
                .setParameter("to", asked.to())
                .setParameter("states", states(type, filter));
        if (type == ReportType.SMS || type == ReportType.EMAIL) {
            return query.setParameter("channel", type.name());
        }
        query.setParameter("who", word(filter.practitioner())).setParameter("location", word(filter.location()));
        if (type == ReportType.REMINDERS) {
            return query.setParameter("channel", word(filter.channel())).setParameter("now", asked.now());
        }
        if (isLastOnly(type, asked)) {
            query.setParameter("tomorrow", asked.now().plus(1, ChronoUnit.DAYS));
        }
        CancelReason reason = type == ReportType.CANCELLATIONS ? filter.reason() : null;
        return query.setParameter("reason", reason == null ? "" : reason.code());
    }

    /** A state that the type does not have narrows nothing. */
    private static List<String> states(ReportType type, ReportFilter filter) {
        if (type == ReportType.ATTENDANCE && filter.lastOnly()) {
            return ReportState.ATTENDED.names();
        }
        ReportState state = filter.state();
        List<ReportState> wanted = state != null && type.states().contains(state) ? List.of(state) : type.states();
        return wanted.stream().flatMap(one -> one.names().stream()).toList();
    }

    private static boolean isLastOnly(ReportType type, Asked asked) {
        return type == ReportType.ATTENDANCE && asked.filter().lastOnly();
    }

    private static boolean isOfParts(ReportType type) {
        return type == ReportType.ATTENDANCE || type == ReportType.CANCELLATIONS;
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
