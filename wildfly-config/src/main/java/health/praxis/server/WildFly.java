package health.praxis.server;

import health.praxis.server.CannotStart.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A running WildFly of the launcher: started on a base directory, given archives by its deployment scanner, stopped in the end. */
final class WildFly {
    private static final Duration START_WAIT = Duration.ofMinutes(15);
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int CAUSES_SHOWN = 3;

    private final Path baseDirectory;
    private final Process process;

    private WildFly(Path baseDirectory, Process process) {
        this.baseDirectory = baseDirectory;
        this.process = process;
    }

    /** Starts the server; {@code archive} is deployed while it boots. Archives of earlier runs are removed. */
    static WildFly start(
            ServerInstallation installation, Path baseDirectory, Map<String, String> settings, Path archive) {
        try {
            Path deployments = baseDirectory.resolve("deployments");
            ServerInstallation.deleteTree(deployments);
            Files.createDirectories(deployments);
            Files.copy(archive, deployments.resolve(archive.getFileName()));
            var environment = new HashMap<>(settings);
            environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
            environment.put("JBOSS_HOME", installation.home().toString());
            environment.putIfAbsent("JBOSS_JAVA_SIZING", "-Xms256m -Xmx1g -XX:MaxMetaspaceSize=512m");
            environment.put(
                    "JAVA",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString());
            Process process = Processes.start(
                    List.of(
                            "sh",
                            installation.home().resolve("bin/standalone.sh").toString(),
                            "-c",
                            "praxis.xml",
                            // A busy machine may need longer than the default five minutes to boot with the
                            // application.
                            "-Djboss.as.management.blocking.timeout=" + START_WAIT.toSeconds(),
                            "-Djboss.server.base.dir=" + baseDirectory),
                    environment,
                    baseDirectory,
                    baseDirectory.resolve("log/console.log"));
            return new WildFly(baseDirectory, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    /** Copies an archive into the running server; {@link #awaitDeployed} tells what became of it. */
    void deploy(Path archive) {
        Path deployments = baseDirectory.resolve("deployments");
        try {
            // The scanner must not see half a file.
            Path partial = deployments.resolve(archive.getFileName() + ".copying");
            Files.copy(archive, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, deployments.resolve(archive.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the archive of that file name is deployed.
     *
     * @throws CannotStart with the cause when it fails, when the server ends, or after a quarter of an hour
     */
    void awaitDeployed(String archiveName) {
        Path deployed = baseDirectory.resolve("deployments/" + archiveName + ".deployed");
        Path failed = baseDirectory.resolve("deployments/" + archiveName + ".failed");
        boolean answered = Waiting.until(
                START_WAIT, POLL, () -> Files.exists(deployed) || Files.exists(failed) || !process.isAlive());
        if (Files.exists(deployed)) {
            return;
        }
        if (Files.exists(failed)) {
            throw new CannotStart(Reason.SERVER, archiveName + " was not deployed: " + cause(failed) + logHint());
        }
        throw new CannotStart(
                Reason.SERVER,
                (answered
                                ? "WildFly ended while starting: " + causesInLog()
                                : archiveName + " was not deployed within a quarter of an hour.")
                        + logHint());
    }

    /** Stops the server: running requests and message listeners finish, at most a minute. */
    void stop() {
        Processes.stop(process, STOP_WAIT);
    }

    private String logHint() {
        return System.lineSeparator() + "  the whole log: " + baseDirectory.resolve("log/server.log");
    }

    private String cause(Path failed) {
        try {
            String words = Files.readString(failed).strip();
            String causes = causesInLog();
            return causes.isEmpty() ? words : causes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last distinct lines of the log that name a cause; the deepest one says what is really wrong. */
    private String causesInLog() {
        Path log = baseDirectory.resolve("log/console.log");
        if (!Files.exists(log)) {
            return "";
        }
        var causes = new LinkedHashSet<String>();
        try (Stream<String> lines = new java.io.BufferedReader(
                        new java.io.InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))
                .lines()) {
            lines.forEach(line -> {
                if (line.contains("Caused by: ")
                        || line.contains(" FATAL ")
                        || line.contains("failure description: \"")) {
                    causes.add(line.strip());
                } else if (line.contains("WFLYSRV0049")) {
                    // A new start: what stands above belongs to earlier runs.
                    causes.clear();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join(
                System.lineSeparator() + "  ",
                causes.stream().skip(Math.max(0, causes.size() - CAUSES_SHOWN)).toList());
    }
}
