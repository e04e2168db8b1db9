package health.praxis.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Breaks a running call of two in every way that happens to people, and measures when both see each other again. All times in milliseconds. */
final class Recovery {

    private static final Path NFT = Path.of("/usr/sbin/nft");
    private static final String TABLE = "praxis_call_test";
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final int GOING_ON = 10;

    private final Chromium practitioner;
    private final Chromium patient;

    Recovery(TriedCall call) {
        this.practitioner = call.practitioner();
        this.patient = call.patient();
    }

    /** The longest time a picture stood on either side, and for what was cut how long it took to come back. */
    record Broken(double backAfter, double pictureStood) {}

    /** The patient's signalling socket is cut. Back when the server has welcomed the page again. */
    Broken socketCut() {
        double at = now(patient);
        long welcomes = number(patient, "praxisWatched.welcomes.length");
        patient.run("window.praxisWatched.sockets.at(-1).close(4001, 'cut')");
        patient.await("praxisWatched.welcomes.length > " + welcomes);
        double back = figure(patient, "praxisWatched.welcomes.at(-1)") - at;
        Wait.rest(SETTLED);
        return new Broken(back, stoodSince(at));
    }

    /** The patient's machine is on another network, as the browser tells it. Back when the new way is connected. */
    Broken otherNetwork() {
        double at = now(patient);
        Object took = patient.ask("""
                const done = arguments[arguments.length - 1];
                const pc = praxisWatched.connections.at(-1), ufrag = () => /ice-ufrag:(\\S+)/.exec(pc.localDescription.sdp)[1];
                const before = ufrag(), begun = performance.now();
                const look = () => {
                  const connected = ['connected', 'completed'].includes(pc.iceConnectionState) && pc.signalingState === 'stable';
                  if (ufrag() !== before && connected) done(performance.now() - begun); else setTimeout(look, 5);
                };
                window.dispatchEvent(new Event('online'));
                look();
                """);
        Wait.rest(SETTLED);
        return new Broken(((Number) took).doubleValue(), stoodSince(at));
    }

    /** The patient reloads the page. Back: from the navigation to the first frame there; the picture stood: on the other side. */
    Broken reload() {
        double at = now(practitioner);
        patient.reload();
        patient.await("praxisWatched?.frames.length > 0");
        double back = figure(patient, "praxisWatched.frames[0] - performance.timeOrigin");
        Wait.rest(SETTLED);
        return new Broken(back, figure(practitioner, "praxisWatched.longestGapSince(" + at + ")"));
    }

    /** Whether {@link #pathCut} can be tried here. */
    static boolean canCutPaths() {
        return Files.isExecutable(NFT) && "root".equals(System.getProperty("user.name"));
    }

    /** The two UDP ports in use let nothing through any more; signalling stays. */
    Broken pathCut() {
        String ports = patient.run(
                        "const p = Object.values(await praxisCall.stats())[0].pair; return p.local.port + ', ' + p.remote.port")
                .toString();
        double at = now(patient);
        try {
            nft("add", "table", "inet", TABLE);
            nft("add", "chain", "inet", TABLE, "in", "{ type filter hook input priority 0; }");
            nft("add", "rule", "inet", TABLE, "in", "udp", "dport", "{ " + ports + " }", "drop");
            Wait.rest(Duration.ofMillis(1500));
            double stopped = at + 1500;
            for (Chromium browser : List.of(patient, practitioner)) {
                browser.await("praxisWatched.firstAfter(" + stopped + ") > 0");
            }
            Wait.rest(SETTLED);
            return new Broken(stoodSince(at), stoodSince(at));
        } finally {
            nft("delete", "table", "inet", TABLE);
        }
    }

    /** The patient's machine sleeps that long. Back: from its waking to the tenth picture on both sides. */
    Broken sleep(Duration length) {
        patient.freeze();
        try {
            Wait.rest(length);
        } finally {
            patient.thaw();
        }
        double woken = now(practitioner);
        double back = 0;
        for (Chromium browser : List.of(patient, practitioner)) {
            // One picture alone may have been under way before the sleep.
            String several = "praxisWatched.frames.filter((at) => at > " + woken + ")";
            browser.await(several + ".length >= " + GOING_ON);
            back = Math.max(back, figure(browser, several + "[" + (GOING_ON - 1) + "]") - woken);
        }
        Wait.rest(SETTLED);
        return new Broken(back, 0);
    }

    private double stoodSince(double moment) {
        String gap = "praxisWatched.longestGapSince(" + moment + ")";
        return Math.max(figure(patient, gap), figure(practitioner, gap));
    }

    private static double now(Chromium browser) {
        return figure(browser, "praxisWatched.now()");
    }

    private static long number(Chromium browser, String expression) {
        return (long) figure(browser, expression);
    }

    private static double figure(Chromium browser, String expression) {
        return ((Number) browser.run("return " + expression)).doubleValue();
    }

    private static void nft(String... words) {
        List<@Nullable String> command = new ArrayList<>(List.of(NFT.toString()));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Failed: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
