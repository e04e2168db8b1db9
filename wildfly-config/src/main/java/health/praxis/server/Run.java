package health.praxis.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import health.praxis.server.CannotStart.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The launcher behind {@code ./run}: PostgreSQL, migration, provider sandbox, WildFly with the EAR, the demonstration practice. Everything
 * it starts ends with it, in the opposite order.
 */
public final class Run {
    private static final Duration READY_WAIT = Duration.ofMinutes(3);
    private static final int ASK_MILLIS = 3_000;
    private static final int DEMONSTRATION_MILLIS = 180_000;

    private final RunOptions options;
    private final Ports ports;
    private final Progress progress;
    private final ReadyFile readyFile;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET_LIBRARIES =
            List.of(Logger.getLogger("io.zonky"), Logger.getLogger("org.flywaydb"));

    private Watchdog watchdog;
    private DevelopmentDatabase database;
    private Sandbox sandbox;
    private WildFly wildFly;

    private Run(RunOptions options, Progress progress) {
        this.options = options;
        this.ports = new Ports(options.offset());
        this.progress = progress;
        this.readyFile = new ReadyFile(options.readyFile());
    }

    /**
     * Starts everything and waits until it is stopped. System property {@code praxis.root} names the checkout (default: the working
     * directory), {@code praxis.started} the second since 1970 in which {@code ./run} was called.
     */
    public static void main(String[] arguments) {
        long startedNanos = System.nanoTime() - TimeUnit.SECONDS.toNanos(secondsAlreadySpent());
        // The launcher's own output, not a log.
        var progress = new Progress(System.out, startedNanos);
        QUIET_LIBRARIES.forEach(logger -> logger.setLevel(Level.SEVERE));
        int exitCode = 0;
        try {
            Path root = Path.of(System.getProperty("praxis.root", ""))
                    .toAbsolutePath()
                    .normalize();
            RunOptions options = RunOptions.parse(List.of(arguments), root, System.getenv("PRAXIS_PORT_OFFSET"));
            if (options.help()) {
                progress.text(RunOptions.USAGE);
            } else {
                new Run(options, progress).run();
            }
        } catch (CannotStart e) {
            progress.rest();
            progress.text("Cannot start: " + e.getMessage());
            exitCode = e.reason().exitCode();
        }
        System.exit(exitCode);
    }

    private static long secondsAlreadySpent() {
        String started = System.getProperty("praxis.started");
        return started == null
                ? 0
                : TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()) - Long.parseLong(started);
    }

    private void run() {
        MachineCheck.java();
        MachineCheck.writable(options.directory());
        closeToOthers(options.directory());
        Path ear = built("ear/target/praxis.ear");
        try (RunLock lock = RunLock.take(options.directory())) {
            DevelopmentDatabase.stopLeftover(options.directory().resolve("postgres/data"));
            if (options.reset()) {
                reset();
            }
            Path sandboxProgram = Sandbox.program(options.root());
            boolean withSandbox = Files.exists(sandboxProgram);
            MachineCheck.memory();
            MachineCheck.portsFree(ports, withSandbox);
            readyFile.remove();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            watchdog = new Watchdog();
            try {
                start(ear, withSandbox ? sandboxProgram : null);
                waitForEnd();
            } catch (CannotStart e) {
                // Whoever stopped it in the middle of a step knows why the step failed.
                if (!stopping.get()) {
                    throw e;
                }
            } finally {
                stop();
            }
        }
    }

    /** Patients' data and the programs that serve it are nobody else's on this machine. */
    private static void closeToOthers(Path directory) {
        try {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new CannotStart(
                    Reason.DIRECTORY, directory + " belongs to somebody else: change its owner or remove it.", e);
        }
    }

    private void start(Path ear, Path sandboxProgram) {
        ServerInstallation installation = ServerInstallation.provision(options.root(), progress);
        Secrets secrets = Secrets.in(options.directory().resolve("secrets.properties"));

        progress.step("starting PostgreSQL on port " + ports.database());
        keepUnlessStopping(() -> {
            database = DevelopmentDatabase.start(options.directory().resolve("postgres"), ports.database(), secrets);
            database.process().ifPresent(process -> watchdog.watch("INT", process.pid()));
        });

        progress.step("migrating the database");
        progress.line("  " + migrate(ear, secrets));

        if (sandboxProgram != null) {
            progress.step("starting the provider sandbox on port " + ports.sandbox());
            keepUnlessStopping(() -> {
                sandbox = Sandbox.start(sandboxProgram, ports, options.directory());
                watchdog.watch("TERM", sandbox.process().pid());
            });
        }

        progress.step("starting WildFly with the application");
        keepUnlessStopping(() -> {
            Path base = options.directory().resolve("server");
            installation.prepareBaseDirectory(base);
            Map<String, String> settings =
                    DevelopmentSettings.of(ports, database, secrets, sandboxProgram != null, System.getenv());
            wildFly = WildFly.start(installation, base, settings, ear);
            watchdog.watch("TERM", wildFly.process().pid());
        });
        wildFly.awaitDeployed(ear.getFileName().toString());
        awaitReady();

        ArrayNode accounts = options.demonstration() ? demonstration(secrets) : ReadyFile.noAccounts();
        progress.rest();
        long seconds = progress.elapsedSeconds();
        readyFile.write(ports, sandboxProgram != null, accounts, seconds);
        announce(accounts, sandboxProgram != null, seconds);
    }

    /** A stop that comes in the middle of a start waits for it: nothing is left running unseen. */
    private void keepUnlessStopping(Runnable start) {
        synchronized (stopping) {
            if (stopping.get()) {
                throw new CannotStart(Reason.FAILED, "stopped while starting.");
            }
            start.run();
        }
    }

    private Path built(String path) {
        Path file = options.root().resolve(path);
        if (!Files.exists(file)) {
            throw new CannotStart(Reason.NOT_BUILT, path + " is missing: build first (./run does).");
        }
        return file;
    }

    private void reset() {
        progress.step("deleting the data of earlier runs");
        try (Stream<Path> entries = Files.list(options.directory())) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().startsWith("run.")) {
                    ServerInstallation.deleteTree(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String migrate(Path ear, Secrets secrets) {
        try {
            return Migrate.runFromEar(
                            ear,
                            database.url(),
                            DevelopmentDatabase.OWNER,
                            database.ownerPassword(),
                            secrets.contextKey())
                    .words();
        } catch (org.flywaydb.core.api.FlywayException e) {
            throw new CannotStart(Reason.MIGRATION, "The migration failed: " + e.getMessage(), e);
        }
    }

    private void awaitReady() {
        progress.step("waiting until the application is ready");
        String url = "https://127.0.0.1:" + ports.https() + "/health/ready";
        boolean ready = Waiting.until(
                READY_WAIT,
                Duration.ofMillis(250),
                () -> !wildFly.process().isAlive()
                        || LoopbackHttp.get(url, ASK_MILLIS).status() == 200);
        if (!ready || !wildFly.process().isAlive()) {
            LoopbackHttp.Answer last = LoopbackHttp.get(url, ASK_MILLIS);
            throw new CannotStart(
                    Reason.SERVER,
                    "The application is deployed but not ready: " + url + " answers " + last.status() + " "
                            + last.body().strip() + " (log: "
                            + options.directory().resolve("server/log/server.log") + ")");
        }
    }

    private ArrayNode demonstration(Secrets secrets) {
        Path archive = options.root().resolve("demonstration/target/praxis-demonstration.war");
        if (!Files.exists(archive)) {
            return ReadyFile.noAccounts();
        }
        progress.step("loading the demonstration practice (once)");
        wildFly.deploy(archive);
        wildFly.awaitDeployed(archive.getFileName().toString());
        LoopbackHttp.Answer answer = LoopbackHttp.post(
                "https://127.0.0.1:" + ports.https() + "/demonstration/load",
                Map.of("X-Bootstrap-Secret", secrets.get(Secrets.BOOTSTRAP_SECRET)),
                DEMONSTRATION_MILLIS);
        if (answer.status() != 200) {
            throw new CannotStart(
                    Reason.DEMONSTRATION,
                    "The demonstration practice was not loaded: " + answer.status() + " "
                            + answer.body().strip() + " (log: "
                            + options.directory().resolve("server/log/server.log") + ")");
        }
        return ReadyFile.accounts(answer.body());
    }

    private void announce(ArrayNode accounts, boolean withSandbox, long seconds) {
        var words =
                new StringBuilder("\nPraxis is ready after ").append(seconds).append(" s.\n\n");
        words.append("  Practitioner console  https://localhost:")
                .append(ports.https())
                .append("/\n");
        words.append("  Patient portal        https://localhost:")
                .append(ports.https())
                .append("/portal/\n");
        if (withSandbox) {
            words.append("  SMS, e-mail, clock    http://127.0.0.1:")
                    .append(ports.sandbox())
                    .append("/\n");
        }
        words.append("  (the certificate is self-signed: the browser asks once)\n");
        if (accounts.isEmpty()) {
            words.append("\n  No demonstration accounts. PRAXIS_BOOTSTRAP_SECRET for the first practice is in ")
                    .append(options.directory().resolve("secrets.properties"))
                    .append("\n");
        } else {
            words.append("\n  Sign in as\n");
            for (JsonNode account : accounts) {
                words.append("    %-38s %-34s %s%n"
                        .formatted(
                                account.path("name").asText() + ", "
                                        + account.path("role").asText(),
                                account.path("email").asText(),
                                account.path("password").asText()));
            }
        }
        words.append("\nStop with Ctrl-C. Data stays in ")
                .append(options.directory())
                .append("; ./run --reset starts afresh.");
        progress.text(words.toString());
    }

    private void waitForEnd() {
        CompletableFuture<?> server = wildFly.process().onExit();
        CompletableFuture<?> providers =
                sandbox == null ? new CompletableFuture<>() : sandbox.process().onExit();
        CompletableFuture.anyOf(server, providers, stopped).join();
        if (!stopping.get()) {
            throw new CannotStart(
                    Reason.SERVER,
                    server.isDone()
                            ? "WildFly has ended by itself; its log: "
                                    + options.directory().resolve("server/log/server.log")
                            : "The provider sandbox has ended by itself; its log: "
                                    + options.directory().resolve("sandbox.log"));
        }
    }

    /** Stops what was started, the youngest first. The second caller waits for the first. */
    private void stop() {
        synchronized (stopping) {
            if (stopping.getAndSet(true)) {
                return;
            }
            readyFile.remove();
            if (wildFly != null) {
                progress.step("stopping WildFly");
                wildFly.stop();
            }
            if (sandbox != null) {
                progress.step("stopping the provider sandbox");
                sandbox.stop();
            }
            if (database != null) {
                progress.step("stopping PostgreSQL");
                database.close();
            }
            progress.rest();
            watchdog.close();
            progress.line("stopped");
            stopped.complete(null);
        }
    }
}
