package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.reminders.ReminderSending;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportPeriod;
import health.praxis.reports.ReportQueries;
import health.praxis.reports.ReportType;
import health.praxis.scheduling.Availability;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotRule;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The heavy questions, asked through their doors of a practice with a long history: none reads a whole table. */
@ExtendWith(ArquillianExtension.class)
class PlansIT extends HouseDeployment {

    private static final List<String> LARGE = List.of(
            "appointment",
            "appointment_patient",
            "cancellation",
            "calendar_claim",
            "reminder",
            "due_reminder",
            "outgoing_message",
            "patient_message");

    private static final int A_THIRD = 20_000;

    /** One every 20 minutes, three quarters of them past. */
    private static final String NUMBERS = " from generate_series(1, 60000) n";

    private static final String START = "date_trunc('hour', now()) + (n - 45000) * interval '20 minutes'";

    @Inject
    private APractice aPractice;

    @Inject
    private Superuser superuser;

    @Inject
    private Inside inside;

    @Inject
    private ReportQueries reports;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private Availability availability;

    @Inject
    private ReminderSending sending;

    @Inject
    private Clock clock;

    /** Filled once: it takes a while, and no test changes it. */
    private static @Nullable Opened practice;

    @BeforeEach
    void aLongHistory() throws Exception {
        if (practice == null) {
            practice = aPractice.open(0);
            fillIt();
        }
        fill("insert into praxis.due_reminder (practice_id, reminder_id, due_at) select ?, md5('r' || n || ?)::uuid, "
                + START + NUMBERS + " where n > 45100");
        superuser.change("analyze praxis.due_reminder");
    }

    private void fillIt() throws Exception {
        fill(
                "insert into praxis.appointment (practice_id, id, practitioner_id, location, starts_at, ends_at, created_at,"
                        + " changed_at, version) select ?, md5('a' || n || ?)::uuid, '" + practice.practitioner()
                        + "', 'CLINIC', "
                        + START + ", " + START + " + interval '15 minutes', now(), now(), 0" + NUMBERS);
        fill("insert into praxis.appointment_patient (practice_id, appointment_id, patient_id, status) select ?,"
                + " md5('a' || n || ?)::uuid, md5('p' || n % 900)::uuid, case when n > 45000 then 'BOOKED' when n % 20 = 0"
                + " then 'CANCELLED' else 'ATTENDED' end" + NUMBERS);
        fill("insert into praxis.calendar_resource (practice_id, id, kind) select p, '" + practice.practitioner()
                + "', 'PRACTITIONER' from (select ?::uuid as p, ?::text) t");
        fill(
                "insert into praxis.calendar_claim (practice_id, id, resource_id, lane, period, appointment_id) select p,"
                        + " md5('c' || n || t)::uuid, '" + practice.practitioner() + "', 0, tstzrange(" + START + ", "
                        + START
                        + " + interval '15 minutes'), md5('a' || n || t)::uuid from (select ?::uuid as p, ? as t) t, generate_series(1, 60000) n");
        fill(
                "insert into praxis.practice_hours (practice_id, id, practitioner_id, location_id, weekday, from_time, to_time,"
                        + " every_weeks, week_starting) select l.practice_id, md5(n || t)::uuid, '"
                        + practice.practitioner()
                        + "', l.id, n, '08:00', '18:00', 1, '2026-01-05' from (select ?::uuid as p, ? as t) t,"
                        + " praxis.location l, generate_series(1, 7) n where l.practice_id = p");
        fill(
                "insert into praxis.cancellation (practice_id, appointment_id, patient_id, outcome, preset, status_before, at)"
                        + " select ?, md5('a' || n || ?)::uuid, md5('p' || n % 900)::uuid, case when n % 20 = 0 then 'CANCELLED'"
                        + " else 'DID_NOT_ATTEND' end, 'UNWELL', 'BOOKED', now()" + NUMBERS + " where n % 2 = 0");
        fill(
                "insert into praxis.outgoing_message (practice_id, id, channel, recipient, patient_id, body, state, attempts,"
                        + " queued_at, version) select ?, md5('m' || n || ?)::uuid, case when n % 2 = 0 then 'SMS' else 'EMAIL' end,"
                        + " 'nobody', md5('p' || n % 900)::uuid, 'Text', case when n % 100 = 0 then 'FAILED' else 'DELIVERED' end, 1, "
                        + START + ", 1" + NUMBERS + " where n <= 45000");
        fill("insert into praxis.reminder (practice_id, id, appointment_id, patient_id, type, channel, state, due_at,"
                + " message_id, created_at, version) select ?, md5('r' || n || ?)::uuid, md5('a' || n || '"
                + practice.id()
                + "')::uuid, md5('p' || n % 900)::uuid, 'PRE_APPOINTMENT', case when n % 2 = 0 then 'SMS' else 'EMAIL' end,"
                + " case when n <= 45000 then 'HANDED_OVER' else 'SCHEDULED' end, " + START
                + ", case when n <= 45000 then md5('m' || n || '" + practice.id() + "')::uuid end, now(), 1" + NUMBERS);
        fill(
                "insert into praxis.patient_message (practice_id, id, message_id, patient_id, written_by, written_at) select ?,"
                        + " md5('w' || n || ?)::uuid, md5('x' || n || '" + practice.id()
                        + "')::uuid, md5('p' || n % 900)::uuid, '"
                        + practice.practitioner() + "', now()" + NUMBERS + " where n % 3 = 0");
        for (String table : LARGE) {
            superuser.change("analyze praxis." + table);
        }
    }

    /** @param statement takes the practice as an id and as a text */
    private void fill(String statement) throws Exception {
        superuser.change(statement, practice.id().value(), practice.id().toString());
    }

    @AfterEach
    void nothingFallsDue() throws Exception {
        superuser.change(
                "delete from praxis.due_reminder where practice_id = ?",
                practice.id().value());
    }

    @Test
    @DisplayName(
            "REP-5 REP-6 CAL-1 REM-3 reports, the calendar's week, free times and what falls due are read along indexes")
    void alongIndexes() {
        Map<String, List<String>> read = reportsAndCalendar();
        read.put("due", wholly(Caller.job(practice.id(), "reminders"), sending::sendDue));
        read.put("practices with due", wholly(Caller.platform(null, null), sending::practicesWithDue));
        assertThat(read)
                .allSatisfy(
                        (question, tables) -> assertThat(tables).as(question).isEmpty());
    }

    /** Which tables each of these questions reads wholly. */
    private Map<String, List<String>> reportsAndCalendar() {
        Map<String, List<String>> read = new TreeMap<>();
        for (ReportType type : ReportType.values()) {
            for (boolean oldest : new boolean[] {false, true}) {
                ReportFilter filter = month(false, oldest);
                read.put(
                        type + (oldest ? " oldest" : " newest"),
                        wholly(practice.owner(), () -> reports.page(type, filter, null, 50)));
            }
            read.put(type + " totals", wholly(practice.owner(), () -> reports.totals(type, month(false, false))));
        }
        ReportFilter last = month(true, false);
        read.put(
                "last attendance", wholly(practice.owner(), () -> reports.page(ReportType.ATTENDANCE, last, null, 50)));
        read.put("last attendance totals", wholly(practice.owner(), () -> reports.totals(ReportType.ATTENDANCE, last)));
        Instant now = clock.instant();
        read.put(
                "week",
                wholly(
                        practice.owner(),
                        () -> scheduling.calendar(
                                List.of(practice.practitioner()), now, now.plus(Duration.ofDays(7)))));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        read.put(
                "free times",
                wholly(
                        practice.owner(),
                        () -> availability.freeSlots(practice.practitioner(), today, 14, 30, SlotRule.DYNAMIC)));
        return read;
    }

    @Test
    @DisplayName(
            "REP-6 a question that reads a whole table is caught, and one that reads all of a practice by its index")
    void caught() {
        assertThat(wholly(
                        practice.owner(),
                        () -> count("select count(*) from due_reminder where due_at::text = 'never'")))
                .containsExactly("due_reminder");
        assertThat(wholly(practice.owner(), () -> count("select count(comments) from appointment")))
                .containsExactly("appointment");
    }

    private Long count(String question) {
        return inside.jpa(entities ->
                (Long) entities.createNativeQuery(question, Long.class).getSingleResult());
    }

    private static ReportFilter month(boolean lastOnly, boolean oldestFirst) {
        return new ReportFilter(
                ReportPeriod.LAST_30_DAYS, null, null, null, null, null, null, null, lastOnly, oldestFirst);
    }

    /** A question through a door. */
    private interface Asked {
        Object ask();
    }

    /** Which of the large tables PostgreSQL read from beginning to end for it, or a third of. */
    private List<String> wholly(Caller who, Asked asked) {
        return Callers.get(
                who,
                () -> inside.calling(() -> {
                    Map<String, long[]> before = reads();
                    asked.ask();
                    Map<String, long[]> after = reads();
                    return after.keySet().stream()
                            .filter(table -> isWhole(before.getOrDefault(table, new long[2]), after.get(table)))
                            .toList();
                }));
    }

    private static boolean isWhole(long[] before, long[] after) {
        return after[0] > before[0] || after[1] - before[1] > A_THIRD;
    }

    /** How often this transaction's connection read each table from end to end, and how many rows it read. */
    private Map<String, long[]> reads() {
        Map<String, long[]> reads = new TreeMap<>();
        List<?> rows = inside.jpa(entities -> entities.createNativeQuery(
                        "select concat_ws(' ', relname, seq_scan, seq_tup_read + coalesce(idx_tup_fetch, 0))"
                                + " from pg_stat_xact_user_tables where schemaname = 'praxis' and relname in (:tables)",
                        String.class)
                .setParameter("tables", LARGE)
                .getResultList());
        for (Object row : rows) {
            String[] words = row.toString().split(" ");
            reads.put(words[0], new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])});
        }
        return reads;
    }
}
