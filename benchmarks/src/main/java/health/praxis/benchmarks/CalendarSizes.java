package health.praxis.benchmarks;

import static health.praxis.benchmarks.Report.figure;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.LongStream;

/** The owner's week of 80 appointments and the owner's free times, while the practice's calendar grows from a thousand to a million. */
final class CalendarSizes {

    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int PEOPLE = 32;
    private static final int IN_THE_WEEK = 80;

    /** A server in a practice runs for weeks; until its code is compiled, the compiler takes more processor time than the answer. */
    private static final int WARM_UP = 4000;

    private static final int WARM_UP_PAGES = 600;
    private static final int TIMES = 500;
    private static final int FLOOR_SECONDS = 5;
    private static final ZoneId ZONE = ZoneId.of("Australia/Sydney");

    private final Installation installation;
    private final ServerWork work;
    private final Floor floor;
    private final Report report;
    private final JsonObject opened;
    private final String practice;
    private final LocalDate monday = LocalDate.now(ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    CalendarSizes(Installation installation, Floor floor, Report report) {
        this.installation = installation;
        this.work = new ServerWork(installation);
        this.floor = floor;
        this.report = report;
        this.opened = installation.ask("practice?practitioners=" + PEOPLE);
        this.practice = opened.getString("practice");
    }

    /** @param most appointments at the end */
    void measure(int most) {
        int filled = 0;
        ConsoleCalendar console = null;
        for (int size : SIZES) {
            if (size > most) {
                return;
            }
            fill(filled, size);
            if (console == null) {
                console = ConsoleWork.open(installation, opened, 0);
                week(WARM_UP);
                slots(WARM_UP);
                page(console, WARM_UP_PAGES);
            }
            filled = size;
            String among = " among " + String.format(Locale.ROOT, "%,d", size);
            Pace bare = floor.question(bareWeek(), FLOOR_SECONDS);
            row("a week of 80" + among + ", at the door", week(TIMES), bare, "≤ 8 ms CPU");
            row("the same over HTTPS, as the page asks", page(console, TIMES), bare, "≤ 8 ms CPU");
            row(
                    "free times of two weeks" + among,
                    slots(TIMES),
                    floor.question(bareClaims(), FLOOR_SECONDS),
                    "≤ 5 ms CPU");
        }
    }

    private void row(String what, Pace ours, Pace bare, String aim) {
        report.row(
                what,
                "mean " + figure(ours.meanMillis()) + " ms, p95 " + figure(ours.p95Millis()) + " ms, CPU "
                        + figure(ours.serverMillis()) + " + " + figure(ours.databaseMillis()) + " ms",
                "the bare question: mean " + figure(bare.meanMillis()) + " ms, CPU " + figure(bare.databaseMillis())
                        + " ms",
                aim,
                ours.load());
    }

    private void fill(int from, int to) {
        try (Database database = Database.open(installation)) {
            database.run(Resources.text("calendar-fill.sql")
                    .replace("THE-PRACTICE", practice)
                    .replace("THE-MONDAY", monday.toString())
                    .replace("FROM, TO", from + ", " + to));
            database.run("vacuum analyze praxis.appointment, praxis.appointment_patient, praxis.calendar_claim,"
                    + " praxis.patient_relationship, praxis.practice_hours");
        }
    }

    private Pace week(int times) {
        return work.pace(
                1,
                "weeks?practice=" + practice + "&times=" + times + "&from="
                        + monday.atStartOfDay(ZONE).toInstant() + "&expected=" + IN_THE_WEEK);
    }

    private Pace slots(int times) {
        return work.pace(1, "slots?practice=" + practice + "&times=" + times + "&first=" + monday.plusWeeks(1));
    }

    private Pace page(ConsoleCalendar console, int times) {
        return ConsoleWork.run(installation, 1, one -> {
            LongStream.Builder nanos = LongStream.builder();
            for (int time = 0; time < times; time++) {
                long begun = System.nanoTime();
                int found = console.week();
                nanos.add(System.nanoTime() - begun);
                if (found < IN_THE_WEEK) {
                    throw new IllegalStateException("The page was given " + found + " appointments");
                }
            }
            return nanos.build();
        });
    }

    /** The week's rows with their patients, by statement. */
    private String bareWeek() {
        return "select a.*, p.status, t.* from appointment a join appointment_patient p on p.practice_id = a.practice_id and p.appointment_id = a.id"
                + " join patient t on t.practice_id = p.practice_id and t.id = p.patient_id where a.practice_id = '"
                + practice
                + "' and a.practitioner_id = " + owner() + " and a.starts_at < " + moment(monday.plusWeeks(1))
                + " and a.starts_at >= " + moment(monday) + " order by a.starts_at;\n";
    }

    private String bareClaims() {
        return "select lower(period), upper(period) from calendar_claim where practice_id = '" + practice
                + "' and resource_id = " + owner() + " and period && tstzrange(" + moment(monday.plusWeeks(1)) + ", "
                + moment(monday.plusWeeks(3)) + ");\n";
    }

    private static String moment(LocalDate date) {
        return "timestamptz '" + date.atStartOfDay(ZONE).toInstant() + "'";
    }

    private String owner() {
        try (Database database = Database.open(installation)) {
            return "'"
                    + database.text(
                                    "select id from praxis.practice_user where practice_id = cast(? as uuid) and owner",
                                    practice)
                            .orElseThrow()
                    + "'";
        }
    }
}
