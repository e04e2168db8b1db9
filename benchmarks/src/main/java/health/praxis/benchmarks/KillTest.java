package health.praxis.benchmarks;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills WildFly around the commit of the practitioner's Disconnect, with real processes, and shows that the session is charged exactly once
 * without anybody's help (TEL-16, TEL-21). Behind {@code benchmarks/kill-test}.
 */
public final class KillTest {

    private static final String USAGE = "benchmarks/kill-test [ROUNDS]   default 5, at most 40; about a minute each";
    private static final int MOST_ROUNDS = 40;
    private static final int PORT_OFFSET = 700;
    private static final int LATEST_KILL_MILLIS = 200;
    private static final int MINUTES = 1440;
    private static final Duration ABANDONED = Duration.ofMinutes(11);
    /** A lease of half a minute that nobody returns, redeliveries, a slow machine. */
    private static final Duration CHARGE_WAIT = Duration.ofMinutes(3);

    /** Two credits for one block and one patient. */
    private static final long CHARGE = -2;

    private final Path root;
    private final int rounds;
    private final PrintStream out;
    private final Random random = new Random();
    private final List<String> table = new ArrayList<>();
    /** How far the installation's clock was ahead at last. A restart forgets it, and time must not go backwards. */
    private Duration ahead = Duration.ZERO;

    private KillTest(Path root, int rounds, PrintStream out) {
        this.root = root;
        this.rounds = rounds;
        this.out = out;
    }

    /** System property {@code praxis.root} names the checkout; the argument is the number of rounds. */
    public static void main(String[] arguments) throws IOException {
        // A program for the terminal: its output is no log.
        PrintStream out = System.out;
        int rounds = 0;
        try {
            rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        } catch (NumberFormatException e) {
            rounds = 0;
        }
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            out.println(USAGE);
            System.exit(2);
        }
        Path root =
                Path.of(System.getProperty("praxis.root", "")).toAbsolutePath().normalize();
        System.exit(new KillTest(root, rounds, out).run() ? 0 : 1);
    }

    /** A consultation of one round: made before the first kill, so that nothing is set up between the kills. */
    private record Consultation(String appointment, String email, String password, URI link) {}

    /** What stood in the database when WildFly was dead and nothing had started again. */
    private record Remains(String session, boolean live, long orders, long lines) {
        String words() {
            if (live) {
                return "before the commit";
            }
            if (orders > 0) {
                return lines > 0 ? "charged, order not yet removed" : "committed, order in the outbox";
            }
            return lines > 0 ? "all done" : "order with the broker";
        }
    }

    private boolean run() throws IOException {
        table.add("| Round | Killed after Disconnect | Found | Charged, seconds after the restart | Ledger lines | |");
        table.add("|---|---|---|---|---|---|");
        String load = Machine.load();
        out.println("Starting an installation");
        Installation installation = begin(true).awaitReady();
        int passed = 0;
        String practice;
        try {
            installation.deployDriver();
            JsonObject made = installation.ask("consultations?count=" + rounds + "&minutes=" + MINUTES);
            practice = made.getString("practice");
            List<Consultation> consultations = consultations(installation, made);
            installation.removeDriver();
            for (int round = 1; round <= rounds; round++) {
                Consultation consultation = consultations.get(round - 1);
                long delay = delayMillis(round);
                leaveAndKill(installation, consultation, delay);
                installation = begin(false);
                Remains remains = remains(installation, consultation);
                installation.awaitReady();
                if (afterwards(installation, practice, round, delay, remains)) {
                    passed++;
                }
            }
            if (!lastLook(installation, practice)) {
                passed = 0;
            }
        } finally {
            installation.close();
        }
        String words = passed + " of " + rounds
                + " rounds: charged exactly once, balance = sum of lines, outbox empty, no dead letters";
        Path result = root.resolve("benchmarks/target/kill-test.md");
        Files.writeString(
                result,
                "- " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", " + Machine.cores() + " cores, load before "
                        + load + ", after " + Machine.load() + "\n- " + words + "\n\n" + String.join("\n", table)
                        + "\n");
        out.println("\n" + String.join("\n", table) + "\n\n" + words + "\nWritten to " + result);
        return passed == rounds;
    }

    private Installation begin(boolean reset) {
        return Installation.begin(root, root.resolve("benchmarks/target/kill-test"), PORT_OFFSET, reset);
    }

    private static List<Consultation> consultations(Installation installation, JsonObject made) {
        return made.getJsonArray("consultations").getValuesAs(JsonObject.class).stream()
                .map(one -> new Consultation(
                        one.getString("appointment"),
                        one.getString("email"),
                        one.getString("password"),
                        installation.sandbox().joinLink(one.getString("patientEmail"))))
                .toList();
    }

    /** At random, but spread over the whole time, and more of them early, where the commit is. */
    private long delayMillis(int round) {
        double share = (round - 1 + random.nextDouble()) / rounds;
        return Math.round(LATEST_KILL_MILLIS * share * share);
    }

    /** A consultation with both people in it, ended by the practitioner's Disconnect; then the kill. */
    private static void leaveAndKill(Installation installation, Consultation consultation, long delayMillis) {
        URI signal = URI.create(installation.origin().replaceFirst("^http", "ws") + "/signal");
        Http naomi = ConsoleUser.signIn(installation, consultation.email(), consultation.password());
        Seat.Held practitioner = Seat.take(
                naomi,
                installation.console("telehealth/" + consultation.appointment() + "/enter"),
                signal,
                installation.origin());
        Seat.Held patient =
                Seat.take(new Http(), URI.create(consultation.link() + "/enter"), signal, installation.origin());
        patient.say("check", "state", "ready");
        practitioner.say("start");
        practitioner.await("live");
        practitioner.say("admit", "who", patient.me());
        patient.await("admitted");
        ProcessHandle server = installation.server();
        practitioner.say("leave");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMillis));
        server.destroyForcibly();
        installation.awaitKilled();
    }

    /** Looks as soon as PostgreSQL is up again: WildFly needs some seconds more before it can change anything. */
    private static Remains remains(Installation starting, Consultation consultation) {
        try (Database database = Wait.forValue(
                "PostgreSQL after the restart",
                Duration.ofMinutes(2),
                () -> Database.openIfUp(starting).orElse(null))) {
            String session = database.text(
                            "select id from praxis.video_session where appointment_id = cast(? as uuid)",
                            consultation.appointment())
                    .orElseThrow(() -> new IllegalStateException("The session is not in the database"));
            return new Remains(
                    session,
                    database.text("select state from praxis.video_session where id = cast(? as uuid)", session)
                            .orElseThrow()
                            .equals("LIVE"),
                    orders(database, session),
                    lines(database, session));
        }
    }

    private boolean afterwards(Installation installation, String practice, int round, long delay, Remains remains) {
        long start = System.nanoTime();
        if (remains.live()) {
            ahead = ahead.plus(ABANDONED);
        }
        if (!ahead.isZero()) {
            installation.sandbox().pass(ahead, installation.console("health"));
        }
        try (Database database = Database.open(installation)) {
            String trouble = "charged once";
            try {
                Wait.until(
                        "a ledger line and no order left in the outbox",
                        CHARGE_WAIT,
                        () -> lines(database, remains.session()) > 0 && orders(database, remains.session()) == 0);
            } catch (IllegalStateException notInTime) {
                trouble = notInTime.getMessage();
            }
            double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
            long lines = lines(database, remains.session());
            long amount = database.number(
                    "select sum(amount) from praxis.ledger_line where reference = cast(? as uuid)", remains.session());
            boolean good = lines == 1 && amount == CHARGE && isSound(database, practice);
            String row = String.join(
                    " | ",
                    Integer.toString(round),
                    delay + " ms",
                    remains.words(),
                    Report.figure(seconds),
                    lines + " (" + amount + " credits)",
                    good ? "charged once" : "**failed**: " + trouble);
            table.add("| " + row + " |");
            out.println(row);
            return good;
        }
    }

    /** Past every lease, and everything that was put off is done: still one line each, and nothing is left to do. */
    private boolean lastLook(Installation installation, String practice) {
        installation.sandbox().pass(ABANDONED, installation.console("health"));
        try (Database database = Database.open(installation)) {
            long end = System.nanoTime() + CHARGE_WAIT.toNanos();
            while (outbox(database) > 0 && System.nanoTime() < end) {
                Wait.pause();
            }
            long sessions = database.number(
                    "select count(*) from praxis.ledger_line where practice_id = cast(? as uuid) and reason = 'VIDEO_SESSION'",
                    practice);
            boolean good = sessions == rounds && outbox(database) == 0 && isSound(database, practice);
            if (!good) {
                out.println("At the end: " + sessions + " session charges for " + rounds + " sessions, outbox "
                        + outbox(database) + ", balance and lines "
                        + (ServerWork.balances(database, practice) ? "agree" : "differ"));
            }
            return good;
        }
    }

    private static boolean isSound(Database database, String practice) {
        return ServerWork.balances(database, practice)
                && database.number("select count(*) from praxis.dead_letter where retried_at is null") == 0;
    }

    private static long lines(Database database, String session) {
        return database.number("select count(*) from praxis.ledger_line where reference = cast(? as uuid)", session);
    }

    private static long orders(Database database, String session) {
        return database.number(
                "select count(*) from praxis.outbox_message where type = 'ChargeCredits' and position(? in body) > 0",
                session);
    }

    private static long outbox(Database database) {
        return database.number("select count(*) from praxis.outbox_message");
    }
}
