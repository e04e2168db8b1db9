package health.praxis.server;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the launcher tells the person at the terminal: each step with the seconds since the start, and a sign of life every few seconds. */
public final class Progress implements AutoCloseable {
    private static final int SIGN_OF_LIFE_SECONDS = 5;
    private static final int PATIENT_AFTER_SECONDS = 30;

    private final PrintStream out;
    private final long startedNanos;
    private final ScheduledExecutorService ticker;
    private int signs;
    private String current;
    private long currentSinceNanos;

    /** Writes to {@code out}; elapsed time counts from {@code startedNanos} on the scale of {@link System#nanoTime()}. */
    public Progress(PrintStream out, long startedNanos) {
        this.out = out;
        this.startedNanos = startedNanos;
        this.ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        ticker.scheduleAtFixedRate(this::signOfLife, SIGN_OF_LIFE_SECONDS, SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
    }

    /** A step begins; it ends with the next step or with {@link #rest()}. */
    public synchronized void step(String words) {
        current = words;
        currentSinceNanos = System.nanoTime();
        line(words);
    }

    /** No step is under way: nothing more is said until the next one. */
    public synchronized void rest() {
        current = null;
    }

    /** One line with the elapsed seconds in front. */
    public synchronized void line(String words) {
        out.printf("[%3d s] %s%n", elapsedSeconds(), words);
        out.flush();
    }

    /** Text as it is. */
    public synchronized void text(String words) {
        out.println(words);
        out.flush();
    }

    /** Whole seconds since the start. */
    public long elapsedSeconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedNanos);
    }

    private synchronized void signOfLife() {
        long stepSeconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - currentSinceNanos);
        // Every third time once a step takes long.
        signs++;
        boolean due = stepSeconds < PATIENT_AFTER_SECONDS || signs % 3 == 0;
        if (current != null && due && stepSeconds >= SIGN_OF_LIFE_SECONDS - 1) {
            line("  still: " + current + ", " + stepSeconds + " s");
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
