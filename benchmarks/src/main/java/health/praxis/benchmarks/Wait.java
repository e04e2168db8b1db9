package health.praxis.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks again and again until something holds. */
final class Wait {

    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private Wait() {}

    /** @throws IllegalStateException naming {@code what} when it does not hold in time */
    static void until(String what, Duration limit, BooleanSupplier condition) {
        forValue(what, limit, () -> condition.getAsBoolean() ? Boolean.TRUE : null);
    }

    /** Waits for an answer that is not null. @throws IllegalStateException naming {@code what} when none comes in time */
    static <T> T forValue(String what, Duration limit, Supplier<@Nullable T> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain: " + what);
            }
            pause();
        }
    }

    /** Lets this much time pass. */
    static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** A moment, between two questions. */
    static void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
