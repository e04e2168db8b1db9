package health.praxis.container;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens on other threads: asks again until it holds, or fails with the last answer. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    static <T> T eventually(Callable<T> question, java.util.function.Predicate<T> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T answer = question.call();
        while (!holds.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + answer + " after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            answer = question.call();
        }
        return answer;
    }
}
