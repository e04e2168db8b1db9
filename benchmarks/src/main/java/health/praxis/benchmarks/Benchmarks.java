package health.praxis.benchmarks;

import static health.praxis.benchmarks.Report.figure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The measurements behind {@code benchmarks/run}. */
public final class Benchmarks {

    private static final int[] CALLERS = {1, 8, 32};
    private static final int USUAL_CALLERS = 8;
    private static final List<String> CHANNELS = List.of("EMAIL", "SMS");

    /** Long enough for the just-in-time compiler: a server in a practice runs for weeks. */
    private static final int WARM_UP_FACTOR = 3;

    /** Held, because a logger that nobody holds forgets its level. Its warnings are about a part that is not used. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final Options options;
    private final Path root;
    private final PrintStream out;
    private final Report report;
    private final List<String> facts = new ArrayList<>();

    private Benchmarks(Options options, Path root, PrintStream out) {
        this.options = options;
        this.root = root;
        this.out = out;
        this.report = new Report(out);
    }

    /** System property {@code praxis.root} names the checkout. */
    public static void main(String[] arguments) throws IOException {
        // A program for the terminal: its output is no log.
        PrintStream out = System.out;
        SELENIUM.setLevel(Level.SEVERE);
        if (List.of(arguments).contains("--help")) {
            out.println(Options.USAGE);
            return;
        }
        try {
            Options options = Options.parse(arguments);
            Path root = Path.of(System.getProperty("praxis.root", ""))
                    .toAbsolutePath()
                    .normalize();
            new Benchmarks(options, root, out).run();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
        }
    }

    private void run() throws IOException {
        Path target = root.resolve("benchmarks/target");
        facts.add(Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", " + Machine.cores() + " cores ("
                + Machine.processor() + "), " + Machine.memory() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version"));
        try (Installation installation = start(target.resolve("var"))) {
            facts.add("JDK " + Runtime.version() + ", PostgreSQL " + postgreSql(installation)
                    + " with fsync and synchronous commits, WildFly with the heap that ./run gives it");
            installation.deployDriver();
            ServerWork work = new ServerWork(installation);
            Floor floor = new Floor(installation, target.resolve("pgbench"));
            if (options.wants(Options.Part.BOOKINGS)) {
                bookings(floor, work);
            }
            if (options.wants(Options.Part.CONSOLE)) {
                console(floor, installation);
            }
            if (options.wants(Options.Part.REMINDERS)) {
                out.println("Warming up the reminders");
                ReminderWork before = new ReminderWork(installation, options.charges() / 2);
                CHANNELS.forEach(before::due);
                reminders(new ReminderWork(installation, options.charges()));
            }
            if (options.wants(Options.Part.CALENDAR)) {
                new CalendarSizes(installation, floor, report).measure(options.appointments());
            }
            if (options.wants(Options.Part.STORMS)) {
                storms(work);
            }
            if (options.wants(Options.Part.CHARGES)) {
                charges(work);
            }
            if (options.wants(Options.Part.CALLS)) {
                calls(new CallStart(installation));
            }
            installation.removeDriver();
        }
        String result = report.markdown(facts);
        Files.writeString(target.resolve("result.md"), result);
        out.println("\n" + result);
        out.println("Written to " + target.resolve("result.md"));
    }

    private Installation start(Path directory) {
        if (!options.wants(Options.Part.STARTS)) {
            return start("an installation to measure", directory, true);
        }
        String load = Machine.load();
        Installation first = start("a first start, with empty data", directory, true);
        if (first.hasBuilt()) {
            first.close();
            load = Machine.load();
            first = start("the first start again: the last one had to build", directory, true);
        }
        report.row(
                "./run until ready, first start (built, no data)", first.readyInSeconds() + " s", "", "≤ 240 s", load);
        first.close();
        String warmLoad = Machine.load();
        Installation warm = start("a second start, with the data of the first", directory, false);
        report.row("./run until ready, warm", warm.readyInSeconds() + " s", "", "≤ 30 s", warmLoad);
        return warm;
    }

    private Installation start(String what, Path directory, boolean reset) {
        out.println("Starting " + what);
        return Installation.begin(root, directory, options.portOffset(), reset).awaitReady();
    }

    private void bookings(Floor floor, ServerWork work) {
        String practice = work.practice(false);
        out.println("Warming up the server");
        work.bookings(practice, USUAL_CALLERS, WARM_UP_FACTOR * options.seconds());
        for (int callers : CALLERS) {
            Pace best = floor.run(callers, options.seconds());
            Pace ours = work.bookings(practice, callers, options.seconds());
            pace("bookings through the door, " + callers + callers(callers), ours, best);
        }
        protection(work, practice);
        Pace best = floor.run(USUAL_CALLERS, options.seconds());
        Pace withReminders = work.bookings(work.practice(true), USUAL_CALLERS, options.seconds());
        pace(
                "the same with 4 reminders planned by each, " + USUAL_CALLERS + callers(USUAL_CALLERS),
                withReminders,
                best);
    }

    /** As the console's pages book: the form opened at a free time, saved, the week asked for again. */
    private void console(Floor floor, Installation installation) {
        ConsoleWork console =
                new ConsoleWork(installation, new ServerWork(installation).open(false), CALLERS[CALLERS.length - 1]);
        out.println("Warming up the pages");
        console.bookings(USUAL_CALLERS, WARM_UP_FACTOR * options.seconds());
        for (int callers : CALLERS) {
            Pace best = floor.run(callers, options.seconds());
            pace(
                    "bookings over HTTPS as the console makes them (form, save, week again), " + callers
                            + callers(callers),
                    console.bookings(callers, options.seconds()),
                    best);
        }
    }

    private void reminders(ReminderWork work) {
        for (String channel : CHANNELS) {
            ReminderWork.Left left = work.due(channel);
            report.row(
                    left.count() + " reminders due at once, until the gateway has the last, " + channel,
                    figure(left.count() / left.seconds()) + "/s (" + figure(left.seconds()) + " s), CPU "
                            + figure(left.serverMillis()) + " + " + figure(left.databaseMillis())
                            + " ms each; each once",
                    "",
                    "≥ 500/s",
                    left.load());
        }
    }

    /**
     * Rights, isolation and history are what the policies of the tables cost a booking's statements, which is seen when they are switched off, and what
     * the booking does for them itself, which is seen when it does nothing else.
     */
    private void protection(ServerWork work, String practice) {
        Pace without = work.bookingsWithoutPolicies(practice, USUAL_CALLERS, options.seconds());
        Pace ours = work.bookings(practice, USUAL_CALLERS, options.seconds());
        Pace alone = work.protection(practice, USUAL_CALLERS, options.seconds());
        Pace bare = work.bare(practice, USUAL_CALLERS, options.seconds());
        double policies = ours.databaseMillis() - without.databaseMillis();
        double server = alone.serverMillis() - bare.serverMillis();
        double database = alone.databaseMillis() - bare.databaseMillis();
        report.row(
                "rights, isolation and history of a booking, " + USUAL_CALLERS + callers(USUAL_CALLERS),
                "CPU **" + figure(policies + server + database) + " ms** of " + figure(ours.processorMillis())
                        + ": policies " + figure(policies) + ", context, rights, relationship and entries "
                        + figure(server) + " + " + figure(database) + " (WildFly + PostgreSQL)",
                "",
                "≤ 1.5 ms",
                ours.load());
    }

    private static String callers(int callers) {
        return callers == 1 ? " caller" : " callers";
    }

    private void pace(String what, Pace ours, Pace best) {
        report.row(
                what,
                figure(ours.perSecond()) + "/s, mean " + figure(ours.meanMillis()) + " ms, p95 "
                        + figure(ours.p95Millis()) + " ms, CPU " + figure(ours.serverMillis()) + " + "
                        + figure(ours.databaseMillis()) + " ms (WildFly + PostgreSQL); **"
                        + figure(ours.meanMillis() / best.meanMillis()) + " x the floor's time**",
                figure(best.perSecond()) + "/s, mean " + figure(best.meanMillis()) + " ms, p95 "
                        + figure(best.p95Millis()) + " ms, CPU " + figure(best.databaseMillis()) + " ms",
                "≤ 3 x; CPU ≤ 2.5 ms",
                ours.load());
    }

    private void storms(ServerWork work) {
        ServerWork.Storms storms = work.storms(work.practice(false), options.storms());
        report.row(
                "50 callers want one time",
                storms.withOneWinner() + " of " + storms.storms() + " storms: one won, 49 were told who is booked",
                "",
                "all",
                storms.load());
    }

    private void charges(ServerWork work) {
        String practice = work.practice(false);
        work.charges(practice, options.charges());
        ServerWork.Charged charged = work.charges(practice, options.charges());
        report.row(
                charged.count() + " session charges of one practice, outbox to ledger",
                figure(charged.count() / charged.seconds()) + "/s (" + figure(charged.seconds()) + " s), CPU "
                        + figure(charged.serverMillis()) + " + " + figure(charged.databaseMillis())
                        + " ms each; each once, balance = sum",
                "",
                "≥ 500/s",
                charged.load());
    }

    private void calls(CallStart calls) {
        CallStart.Rounds best = calls.floor(options.rounds());
        CallStart.Rounds ours = calls.calls(options.rounds());
        facts.add(ours.browser() + ", headless, pretended camera and microphone");
        report.row(
                "Admit to first remote frame on both sides, " + options.rounds() + " times",
                ours.spread().words() + "; **"
                        + figure(ours.spread().median() / best.spread().median()) + " x**",
                best.spread().words(),
                "≤ 2 x",
                ours.load());
    }

    private static String postgreSql(Installation installation) {
        try (Database database = Database.open(installation)) {
            return database.text("show server_version").orElseThrow();
        }
    }
}
