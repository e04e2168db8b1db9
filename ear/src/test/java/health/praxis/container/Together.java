package health.praxis.container;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same act many times at once, released together. */
final class Together {

    /** What came of one act: its answer or its refusal. */
    record Result<T>(T answer, Throwable refusal) {}

    private Together() {}

    static <T> List<Result<T>> run(int times, IntFunction<Callable<T>> act) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                Callable<T> one = act.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            List<Result<T>> results = new ArrayList<>();
            for (Future<T> one : running) {
                try {
                    results.add(new Result<>(one.get(), null));
                } catch (ExecutionException refused) {
                    results.add(new Result<>(null, refused.getCause()));
                }
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
