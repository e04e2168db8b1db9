package health.praxis.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Child processes that outlive a Ctrl-C at the terminal until the launcher stops them in order. */
final class Processes {
    private Processes() {}

    /**
     * Starts a program with its output appended to {@code log}. It ignores SIGINT: a Ctrl-C reaches every process of the terminal at
     * once, and the launcher alone decides the order in which they end.
     */
    static Process start(List<String> command, Map<String, String> environment, Path directory, Path log) {
        var wrapped = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        wrapped.addAll(command);
        var builder = new ProcessBuilder(wrapped)
                .directory(directory.toFile())
                .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end (SIGTERM) and waits; ends it and its descendants by force when it takes longer than {@code wait}. */
    static void stop(Process process, Duration wait) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        process.destroy();
        if (!awaitExit(process.toHandle(), wait)) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Waits for the end of a process; {@code false} when it still lives after {@code wait}. */
    static boolean awaitExit(ProcessHandle process, Duration wait) {
        try {
            process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Sends a signal by name. A process that has ended meanwhile is no error. */
    static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
