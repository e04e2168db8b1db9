package health.praxis.stories;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.openqa.selenium.WebDriverException;

/** Asks again and again until something holds. */
final class Wait {

    /** Long enough for a busy machine, short enough to end a hopeless wait. */
    static final Duration USUAL = Duration.ofSeconds(30);

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private Wait() {}

    static void until(String what, BooleanSupplier condition) {
        until(what, USUAL, condition);
    }

    static void until(Supplier<String> what, BooleanSupplier condition) {
        until(what, USUAL, condition);
    }

    static void until(String what, Duration limit, BooleanSupplier condition) {
        until(() -> what, limit, condition);
    }

    /** @throws AssertionError with {@code what}, asked for at the end, when it does not hold in time */
    static void until(Supplier<String> what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit.toSeconds() + " s in vain: " + what.get());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits for an answer that is not null. */
    static <T> T forValue(String what, Supplier<T> question) {
        return forValue(what, USUAL, question);
    }

    static <T> T forValue(String what, Duration limit, Supplier<T> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            T answer = askOrNull(question);
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit.toSeconds() + " s in vain: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Repeats assertions until they hold; fails with the last failure. */
    static void untilAsserted(ThrowingCallable assertions) {
        long end = System.nanoTime() + USUAL.toNanos();
        while (true) {
            try {
                assertions.call();
                return;
            } catch (AssertionError | WebDriverException failed) {
                if (System.nanoTime() > end) {
                    throw failed;
                }
            } catch (Throwable other) {
                throw new AssertionError(other);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** A page that is just being replaced answers with an exception: ask again. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (WebDriverException changing) {
            return false;
        }
    }

    private static <T> T askOrNull(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebDriverException changing) {
            return null;
        }
    }
}
