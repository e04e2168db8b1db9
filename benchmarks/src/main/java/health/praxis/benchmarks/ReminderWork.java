package health.praxis.benchmarks;

import java.time.Duration;

/** Many reminders that are due at one moment, until the gateway has the last. */
final class ReminderWork {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PEOPLE = 32;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String WAITING =
            " from praxis.reminder where practice_id = cast(? as uuid) and state = 'SCHEDULED'"
                    + " and type = 'PRE_APPOINTMENT' and channel = ?";

    private final Installation installation;
    private final String practice;

    /** A practice whose patients are reminded of so many appointments, by e-mail and by text message. */
    ReminderWork(Installation installation, int appointments) {
        this.installation = installation;
        this.practice = installation
                .ask("practice?practitioners=" + PEOPLE + "&reachable=true")
                .getString("practice");
        try (Database database = Database.open(installation)) {
            database.number(
                    "with set as (update praxis.reminder_preference set sms = type = 'PRE_APPOINTMENT', email = type = 'PRE_APPOINTMENT'"
                            + " where practice_id = cast(? as uuid) returning 1) select count(*) from set",
                    practice);
        }
        installation.ask("some?practice=" + practice + "&count=" + appointments);
    }

    /** @param count reminders that left, each once */
    record Left(int count, double seconds, double serverMillis, double databaseMillis, String load) {}

    /**
     * Makes all that wait for this channel due, and waits for the gateway to have taken each.
     *
     * @param channel {@code EMAIL} or {@code SMS}
     * @throws IllegalStateException when one did not leave, or left twice
     */
    Left due(String channel) {
        try (Database database = Database.open(installation)) {
            String load = Machine.load();
            long waiting = database.number("select count(*)" + WAITING, practice, channel);
            long serverBefore = installation.serverMillis();
            long databaseBefore = installation.databaseMillis();
            long begun = System.nanoTime();
            database.number(
                    "with these as (select id" + WAITING + "), due as (update praxis.due_reminder d set due_at = now()"
                            + " from these where d.reminder_id = these.id returning 1) select count(*) from due",
                    practice,
                    channel);
            Wait.until(waiting + " messages with the gateway", PATIENCE, () -> taken(database, channel) >= waiting);
            double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
            Left left = new Left(
                    (int) waiting,
                    seconds,
                    (installation.serverMillis() - serverBefore) / (double) waiting,
                    (installation.databaseMillis() - databaseBefore) / (double) waiting,
                    load);
            if (taken(database, channel) != waiting || waiting == 0) {
                throw new IllegalStateException(taken(database, channel) + " messages for " + waiting + " reminders");
            }
            return left;
        }
    }

    private long taken(Database database, String channel) {
        return database.number(
                "select count(*) from praxis.outgoing_message where practice_id = cast(? as uuid) and channel = ?"
                        + " and state in ('SENT', 'DELIVERED')",
                practice,
                channel);
    }
}
