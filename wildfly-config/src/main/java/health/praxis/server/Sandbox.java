package health.praxis.server;

import health.praxis.server.CannotStart.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The provider sandbox as a child process: the providers' HTTP and SMTP on this machine, with pages to read what was sent. */
final class Sandbox {
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);
    private static final int ASK_MILLIS = 2000;

    private final Process process;

    private Sandbox(Process process) {
        this.process = process;
    }

    /** The sandbox's program in the checkout at {@code root}; it need not exist. */
    static Path program(Path root) {
        return root.resolve("provider-sandbox/target/praxis-provider-sandbox.jar");
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws CannotStart when it ends or does not answer within a minute
     */
    static Sandbox start(Path program, Ports ports, Path directory) {
        Path log = directory.resolve("sandbox.log");
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Process process = Processes.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        program.toString()),
                Map.of("PRAXIS_PORT_OFFSET", Integer.toString(ports.offset())),
                directory,
                log);
        String health = "http://127.0.0.1:" + ports.sandbox() + "/_sandbox/health";
        boolean answered = Waiting.until(
                START_WAIT,
                Duration.ofMillis(200),
                () -> !process.isAlive() || LoopbackHttp.get(health, ASK_MILLIS).status() == 200);
        if (!answered || !process.isAlive()) {
            Processes.stop(process, STOP_WAIT);
            throw new CannotStart(Reason.SANDBOX, "The provider sandbox did not start; its log: " + log);
        }
        return new Sandbox(process);
    }

    Process process() {
        return process;
    }

    void stop() {
        Processes.stop(process, STOP_WAIT);
    }
}
