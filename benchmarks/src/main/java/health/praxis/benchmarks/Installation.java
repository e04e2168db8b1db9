package health.praxis.benchmarks;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A Praxis of our own on this machine, started by {@code ./run} as everybody does, on ports and data of its own. */
final class Installation implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofMinutes(15);
    private static final Duration DEPLOY_WAIT = Duration.ofMinutes(2);
    private static final int DATABASE_PORT = 5433;
    private static final String DRIVER = "praxis-benchmark-driver.war";

    private final Path root;
    private final Path directory;
    private final int portOffset;
    private final Path ready;
    private final Path log;
    private final Http http = new Http();
    private final Process launcher;

    private Installation(Path root, Path directory, int portOffset, boolean reset) {
        this.root = root;
        this.directory = directory;
        this.portOffset = portOffset;
        this.ready = directory.resolveSibling(directory.getFileName() + ".ready.json");
        this.log = directory.resolveSibling(directory.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                root.resolve("run").toString(),
                "--port-offset",
                Integer.toString(portOffset),
                "--directory",
                directory.toString(),
                "--ready",
                ready.toString()));
        if (reset) {
            command.add("--reset");
        }
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(ready);
            launcher = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to start; {@link #awaitReady} waits for it. {@code reset} deletes the data of earlier runs. */
    static Installation begin(Path root, Path directory, int portOffset, boolean reset) {
        Installation installation = new Installation(root, directory, portOffset, reset);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
        return installation;
    }

    /** @throws IllegalStateException with the launcher's words when it does not start */
    Installation awaitReady() {
        Wait.until("Praxis is ready, its output: " + log, START_WAIT, () -> Files.exists(ready) || !launcher.isAlive());
        if (!Files.exists(ready)) {
            throw new IllegalStateException("Praxis did not start:\n" + Machine.text(log));
        }
        return this;
    }

    /** Seconds from the command to the last line, as the launcher counted them. */
    int readyInSeconds() {
        return readyFile().getInt("readyInSeconds");
    }

    /** Whether the launcher had to build first, so that its seconds say nothing about the start. */
    boolean hasBuilt() {
        return Machine.text(log).contains("] building");
    }

    private JsonObject readyFile() {
        return Http.json(Machine.text(ready));
    }

    URI console(String path) {
        return URI.create(readyFile().getString("console")).resolve(path);
    }

    /** What a page of this installation sends as Origin. */
    String origin() {
        String address = readyFile().getString("console");
        return address.substring(0, address.length() - 1);
    }

    Sandbox sandbox() {
        return new Sandbox(URI.create(readyFile().getString("sandbox")), http);
    }

    int databasePort() {
        return DATABASE_PORT + portOffset;
    }

    /** One of the installation's own secrets, by its name in the launcher's file. */
    String secret(String name) {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }

    /** Puts the driver beside the application and waits until it answers. */
    void deployDriver() {
        Path deployments = directory.resolve("server/deployments");
        try {
            // The scanner must not see half a file.
            Path partial = deployments.resolve(DRIVER + ".copying");
            Files.copy(root.resolve("benchmarks/target/" + DRIVER), partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, deployments.resolve(DRIVER), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path failed = deployments.resolve(DRIVER + ".failed");
        Wait.until(
                "the driver is deployed",
                DEPLOY_WAIT,
                () -> Files.exists(deployments.resolve(DRIVER + ".deployed")) || Files.exists(failed));
        if (Files.exists(failed)) {
            throw new IllegalStateException("The driver was not deployed: " + Machine.text(failed));
        }
    }

    void removeDriver() {
        Path deployments = directory.resolve("server/deployments");
        try {
            Files.deleteIfExists(deployments.resolve(DRIVER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Wait.until(
                "the driver is removed", DEPLOY_WAIT, () -> !Files.exists(deployments.resolve(DRIVER + ".deployed")));
    }

    /** The driver's answer to a request such as {@code bookings?callers=8}. */
    JsonObject ask(String request) {
        return Http.json(http.post(
                console("benchmark-driver/" + request), "X-Bootstrap-Secret", secret("PRAXIS_BOOTSTRAP_SECRET")));
    }

    /** WildFly's own process, not the shell around it. */
    ProcessHandle server() {
        return launcher.descendants()
                .filter(process -> Files.isReadable(Path.of("/proc/" + process.pid() + "/cmdline"))
                        && Machine.text(Path.of("/proc/" + process.pid() + "/cmdline"))
                                .contains("jboss-modules.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("WildFly does not run"));
    }

    /** Processor time of WildFly so far, in ms. */
    long serverMillis() {
        return Machine.processorMillis(List.of(server().pid()));
    }

    /** Processor time of all processes of PostgreSQL so far, in ms. */
    long databaseMillis() {
        long postmaster = Long.parseLong(Machine.text(directory.resolve("postgres/data/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow()
                .strip());
        List<Long> all = new ArrayList<>(List.of(postmaster));
        ProcessHandle.of(postmaster).orElseThrow().children().forEach(child -> all.add(child.pid()));
        return Machine.processorMillis(all);
    }

    /** WildFly was killed: waits until the launcher has noticed and stopped the rest. */
    void awaitKilled() {
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!launcher.waitFor(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The launcher does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            launcher.destroy();
            awaitEnd();
        }
    }
}
