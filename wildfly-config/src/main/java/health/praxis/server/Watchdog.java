package health.praxis.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * Ends the children when the launcher was killed without a chance to do so. A tiny shell reads process ids from a pipe; when the pipe
 * closes, because the launcher is gone, it stops what still runs, the youngest first, PostgreSQL by its fast
 * shutdown.
 */
final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            list=
            while read -r signal pid; do
              if [ "$signal" = done ]; then exit 0; fi
              list="$signal:$pid $list"
            done
            for entry in $list; do
              pid=${entry#*:}
              kill "-${entry%%:*}" "$pid" 2>/dev/null || continue
              waited=0
              while kill -0 "$pid" 2>/dev/null && [ $waited -lt 30 ]; do sleep 1; waited=$((waited + 1)); done
            done
            """;

    private final OutputStream pipe;

    Watchdog() {
        try {
            Process process = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            pipe = process.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on {@code process} is ended with {@code signal} (a name such as TERM) when the launcher dies; last told, first ended. */
    void watch(String signal, long process) {
        say(signal + " " + process);
    }

    /** The launcher has ended its children itself. */
    @Override
    public void close() {
        say("done -");
    }

    private void say(String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
