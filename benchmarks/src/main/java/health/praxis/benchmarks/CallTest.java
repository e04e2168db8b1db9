package health.praxis.benchmarks;

import static health.praxis.benchmarks.Report.figure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tries calls between real browsers on an installation of its own: how much they take, how fast they begin, how they come back. */
final class CallTest {

    private static final String USAGE = """
            benchmarks/call-test [options]   starts an installation of its own; about twenty minutes

              --rounds N         calls in a row, starts, and tries of each recovery (default 20, 10 and 5 at most)
              --seconds N        of each look at processor time (default 20)
              --only PART,PART   of people, start, row, recovery (default: all)
              --port-offset N    added to every port (default 800)""";

    private static final int MOST_STARTS = 10;
    private static final int MOST_RECOVERIES = 5;

    private static final int WARMING = 10;
    private static final int MOST_PATIENTS = 3;

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final Path root;
    private final PrintStream out;
    private final Report report;
    private int rounds = 20;
    private int seconds = 20;
    private int portOffset = 800;
    private List<String> parts = List.of("people", "start", "row", "recovery");

    private CallTest(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
        this.report = new Report(out);
    }

    /** System property {@code praxis.root} names the checkout. */
    public static void main(String[] arguments) throws IOException {
        // A program for the terminal: its output is no log.
        PrintStream out = System.out;
        SELENIUM.setLevel(Level.SEVERE);
        CallTest test = new CallTest(
                Path.of(System.getProperty("praxis.root", "")).toAbsolutePath().normalize(), out);
        if (!test.understands(List.of(arguments).iterator())) {
            out.println(USAGE);
            System.exit(2);
        }
        test.run();
    }

    private boolean understands(Iterator<String> arguments) {
        while (arguments.hasNext()) {
            String option = arguments.next();
            if (!option.startsWith("--") || !arguments.hasNext()) {
                return false;
            }
            String value = arguments.next();
            switch (option) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--port-offset" -> portOffset = Integer.parseInt(value);
                case "--only" -> parts = List.of(value.split(","));
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private void run() throws IOException {
        Path target = root.resolve("benchmarks/target");
        List<String> facts = new ArrayList<>();
        facts.add(Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", " + Machine.cores() + " cores ("
                + Machine.processor() + "), " + Machine.memory() + ", all browsers and the server on this one machine");
        out.println("Starting an installation");
        try (Installation installation = Installation.begin(root, target.resolve("call-var"), portOffset, true)
                .awaitReady()) {
            installation.deployDriver();
            try (Chromium browser = new Chromium()) {
                facts.add(browser.version() + ", headless, pretended camera and microphone");
            }
            part("people", () -> people(installation));
            part("start", () -> starts(new CallStart(installation)));
            part("row", () -> inARow(installation));
            part("recovery", () -> recoveries(installation));
            installation.removeDriver();
        }
        String result = report.markdown(facts);
        Files.writeString(target.resolve("call-test.md"), result);
        out.println("\n" + result);
    }

    private void part(String name, Runnable act) {
        if (parts.contains(name)) {
            act.run();
        }
    }

    /** Two, three and four people at 320 x 180 and 15 frames a second. */
    private void people(Installation installation) {
        for (int patients = 1; patients <= MOST_PATIENTS; patients++) {
            String load = Machine.load();
            try (TriedCall call =
                    new TriedCall(installation, TriedCall.consultation(installation, patients), "small-camera.js")) {
                List<Chromium> everybody = call.everybody();
                List<Long> before =
                        everybody.stream().map(Chromium::processorMillis).toList();
                long server = installation.serverMillis();
                long frames = frames(everybody);
                long begun = System.nanoTime();
                Wait.rest(Duration.ofSeconds(seconds));
                double took = (System.nanoTime() - begun) / 1e6;
                long decoded = frames(everybody) - frames;
                double cores = 0;
                for (int i = 0; i < everybody.size(); i++) {
                    cores += (everybody.get(i).processorMillis() - before.get(i)) / took;
                }
                int people = everybody.size();
                report.row(
                        people + " people, 320 x 180 at 15/s",
                        figure(cores / people) + " cores each, " + figure(cores) + " together; server "
                                + figure((installation.serverMillis() - server) / took) + "; "
                                + figure(decoded / (took / 1000) / (people * (people - 1)))
                                + " frames/s in each picture received",
                        "",
                        "",
                        load);
                call.end();
            }
        }
    }

    private static long frames(List<Chromium> everybody) {
        return everybody.stream()
                .mapToLong(browser -> ((Number)
                                browser.run(
                                        "return Object.values(await praxisCall.stats()).reduce((n, s) => n + (s.in_video?.framesDecoded ?? 0), 0)"))
                        .longValue())
                .sum();
    }

    private void starts(CallStart calls) {
        int starts = Math.min(rounds, MOST_STARTS);
        CallStart.Rounds floor = calls.floor(starts);
        CallStart.Rounds ours = calls.calls(starts);
        report.row(
                "Admit to first remote frame on both sides, " + starts + " times",
                ours.spread().words() + "; **"
                        + figure(ours.spread().median() / floor.spread().median()) + " x**",
                floor.spread().words(),
                "≤ 2 x",
                ours.load());
    }

    /** From fresh browsers to Disconnect, one after the other. */
    private void inARow(Installation installation) {
        String load = Machine.load();
        int passed = 0;
        List<Double> took = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            long begun = System.nanoTime();
            try (TriedCall call = new TriedCall(installation, TriedCall.consultation(installation, 1))) {
                call.end();
                passed++;
                took.add((System.nanoTime() - begun) / 1e6);
            } catch (RuntimeException failed) {
                out.println("Call " + round + " failed: " + failed.getMessage());
            }
        }
        report.row(
                rounds + " calls in a row, fresh browsers, until both were told the end",
                passed + " of " + rounds + " without a failure"
                        + (took.isEmpty() ? "" : "; each " + new Spread(took).words()),
                "",
                "all",
                load);
    }

    private void recoveries(Installation installation) {
        try (TriedCall call = new TriedCall(installation, TriedCall.consultation(installation, 1), "call-watch.js")) {
            Recovery recovery = new Recovery(call);
            tried("signalling socket cut: page welcomed again", "picture never stops", recovery::socketCut);
            tried("another network: new way connected", "", recovery::otherNetwork);
            warm(recovery);
            tried("reload of the page: first picture there", "≤ 1 s", recovery::reload);
            if (Recovery.canCutPaths()) {
                tried("both media ports closed, signalling open: pictures again", "", recovery::pathCut);
            } else {
                report.row("both media ports closed", "not tried: needs root and nft", "", "", Machine.load());
            }
            tried("browser frozen 7 s: pictures after waking", "", () -> recovery.sleep(Duration.ofSeconds(7)));
            tried("browser frozen 12 s: pictures after waking", "", () -> recovery.sleep(Duration.ofSeconds(12)));
            call.end();
        }
    }

    /** A reload asks the server for everything at once; until its paths are compiled it mostly measures the compiler. */
    private static void warm(Recovery recovery) {
        for (int i = 0; i < WARMING; i++) {
            recovery.reload();
        }
    }

    private void tried(String what, String aim, Supplier<Recovery.Broken> breaking) {
        String load = Machine.load();
        List<Double> back = new ArrayList<>();
        List<Double> stood = new ArrayList<>();
        for (int round = 0; round < Math.min(rounds, MOST_RECOVERIES); round++) {
            Recovery.Broken broken = breaking.get();
            back.add(broken.backAfter());
            stood.add(broken.pictureStood());
        }
        double longest = stood.stream().max(Double::compare).orElse(0.0);
        report.row(
                what + ", " + back.size() + " times",
                new Spread(back).words()
                        + (longest > 0 ? "; longest between two pictures " + figure(longest) + " ms" : ""),
                "",
                aim,
                load);
    }
}
