package health.praxis.benchmarks;

import jakarta.json.JsonObject;
import java.time.Duration;

/** What the server does when it is asked through its doors: bookings, storms on one time, charges through the broker. */
final class ServerWork {

    /** As many practitioners as the most callers: nobody waits for another one's calendar more often than the floor does. */
    static final int PRACTITIONERS = 32;

    private static final Duration CHARGES_WAIT = Duration.ofMinutes(5);
    private static final double MILLIS_PER_SECOND = 1000;

    private final Installation installation;

    ServerWork(Installation installation) {
        this.installation = installation;
    }

    /** Charges that became ledger lines, and how long it took from the commit of the orders to the last line. */
    record Charged(int count, double seconds, double serverMillis, double databaseMillis, String load) {}

    /** How many storms of 50 callers on one free time left one winner. */
    record Storms(int storms, int withOneWinner, String load) {}

    /** A new practice whose patients cannot be reached. @param reminders whether each booking still plans its reminders */
    String practice(boolean reminders) {
        return open(reminders).getString("practice");
    }

    /** The same, with who signs in and whose patient is whose. */
    JsonObject open(boolean reminders) {
        JsonObject opened = installation.ask("practice?practitioners=" + PRACTITIONERS);
        if (!reminders) {
            try (Database database = Database.open(installation)) {
                database.number(
                        "with off as (update praxis.reminder_preference set sms = false, email = false"
                                + " where practice_id = cast(? as uuid) returning 1) select count(*) from off",
                        opened.getString("practice"));
            }
        }
        return opened;
    }

    Pace bookings(String practice, int callers, int seconds) {
        return pace("bookings", practice, callers, seconds);
    }

    /** Bookings while the database keeps nobody from any row. Only the rights, rules and history of the server are left. */
    Pace bookingsWithoutPolicies(String practice, int callers, int seconds) {
        try (Database database = Database.open(installation)) {
            database.run(policies("disable"));
            try {
                bookings(practice, callers, seconds);
                return bookings(practice, callers, seconds);
            } finally {
                database.run(policies("enable"));
            }
        }
    }

    private static String policies(String change) {
        return "do $$ declare t record; begin for t in select c.oid::regclass as name from pg_class c where c.relforcerowsecurity loop"
                + " execute format('alter table %s " + change + " row level security', t.name); end loop; end $$";
    }

    /** Only what a booking does for rights, isolation and history, each in a transaction with one bare row. */
    Pace protection(String practice, int callers, int seconds) {
        return afterWarmUp("protection", practice, callers, seconds);
    }

    /** The bare row alone. */
    Pace bare(String practice, int callers, int seconds) {
        return afterWarmUp("bare", practice, callers, seconds);
    }

    private Pace afterWarmUp(String what, String practice, int callers, int seconds) {
        try (Database database = Database.open(installation)) {
            database.run("create schema if not exists bare; create table if not exists bare.row (id uuid primary key);"
                    + " grant usage on schema bare to praxis_app; grant insert on bare.row to praxis_app");
        }
        pace(what, practice, callers, seconds);
        return pace(what, practice, callers, seconds);
    }

    private Pace pace(String what, String practice, int callers, int seconds) {
        return pace(callers, what + "?practice=" + practice + "&callers=" + callers + "&seconds=" + seconds);
    }

    /** What the driver timed, and what it took of the server. */
    Pace pace(int callers, String request) {
        String load = Machine.load();
        long serverBefore = installation.serverMillis();
        long databaseBefore = installation.databaseMillis();
        JsonObject answer = installation.ask(request);
        double done = answer.getInt("done");
        return new Pace(
                callers,
                done / decimal(answer, "seconds"),
                decimal(answer, "meanMillis"),
                decimal(answer, "p95Millis"),
                (installation.serverMillis() - serverBefore) / done,
                (installation.databaseMillis() - databaseBefore) / done,
                load);
    }

    Storms storms(String practice, int storms) {
        String load = Machine.load();
        JsonObject answer = installation.ask("storms?practice=" + practice + "&callers=50&storms=" + storms);
        return new Storms(storms, answer.getInt("withOneWinner"), load);
    }

    /** @throws IllegalStateException when a charge is missing or doubled, or the balance is not the sum of the lines */
    Charged charges(String practice, int count) {
        try (Database database = Database.open(installation)) {
            String load = Machine.load();
            long before = lines(database, practice);
            long serverBefore = installation.serverMillis();
            long databaseBefore = installation.databaseMillis();
            long committed = installation
                    .ask("charges?practice=" + practice + "&count=" + count)
                    .getJsonNumber("committedAt")
                    .longValue();
            Wait.until(count + " ledger lines", CHARGES_WAIT, () -> lines(database, practice) - before >= count);
            double seconds = (System.currentTimeMillis() - committed) / MILLIS_PER_SECOND;
            Charged charged = new Charged(
                    count,
                    seconds,
                    (installation.serverMillis() - serverBefore) / (double) count,
                    (installation.databaseMillis() - databaseBefore) / (double) count,
                    load);
            Wait.until(
                    "the outbox is empty",
                    CHARGES_WAIT,
                    () -> database.number(
                                    "select count(*) from praxis.outbox_message where practice_id = cast(? as uuid)",
                                    practice)
                            == 0);
            if (lines(database, practice) - before != count || !balances(database, practice)) {
                throw new IllegalStateException("The ledger does not agree with what was ordered");
            }
            return charged;
        }
    }

    private static long lines(Database database, String practice) {
        return database.number("select count(*) from praxis.ledger_line where practice_id = cast(? as uuid)", practice);
    }

    /** Whether the account's balance is the sum of its lines. */
    static boolean balances(Database database, String practice) {
        return database.number(
                        "select a.balance - (select sum(l.amount) from praxis.ledger_line l where l.practice_id = a.practice_id)"
                                + " from praxis.credit_account a where a.practice_id = cast(? as uuid)",
                        practice)
                == 0;
    }

    private static double decimal(JsonObject answer, String name) {
        return answer.getJsonNumber(name).doubleValue();
    }
}
