package health.praxis.benchmarks.driver;

import static health.praxis.benchmarks.driver.Doors.door;

import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SlotTaken;
import health.praxis.tenancy.Callers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Books free times of one practice without pause, or one time with everybody at once. */
final class Bookings {

    private static final Instant FIRST = Instant.parse("2030-01-01T00:00:00Z");
    private static final int MINUTES = 50;

    private final BenchmarkPractice practice;
    private final ThreadFactory threads;
    private final Scheduling scheduling = door(Scheduling.class);
    private final AtomicLong next = new AtomicLong();

    Bookings(BenchmarkPractice practice, ThreadFactory threads) {
        this.practice = practice;
        this.threads = threads;
    }

    /** Each caller books one free time after the other for so long; every time is booked once, neighbours in time by different practitioners. */
    JsonObject run(int callers, Duration length) throws InterruptedException {
        return run(callers, length, wish -> Callers.get(practice.owner(), () -> scheduling.book(wish)));
    }

    /** So many bookings, one after the other, for what hangs on them. */
    JsonObject some(int count) {
        long begun = System.nanoTime();
        LongStream.Builder nanos = LongStream.builder();
        for (int number = 0; number < count; number++) {
            long before = System.nanoTime();
            BookAppointment wish = free(next.getAndIncrement());
            Callers.get(practice.owner(), () -> scheduling.book(wish));
            nanos.add(System.nanoTime() - before);
        }
        return Timed.answer(nanos.build(), System.nanoTime() - begun);
    }

    /** For the same wishes what protects a booking, each in a transaction with one bare row. */
    JsonObject protection(BareRow row, int callers, Duration length) throws InterruptedException {
        Protection protection = new Protection();
        return run(callers, length, wish -> Callers.run(practice.owner(), () -> row.with(() -> protection.of(wish))));
    }

    /** The bare row alone. */
    JsonObject bare(BareRow row, int callers, Duration length) throws InterruptedException {
        return run(callers, length, row::alone);
    }

    private JsonObject run(int callers, Duration length, Consumer<BookAppointment> book) throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(callers);
        long start = System.nanoTime();
        long end = start + length.toNanos();
        List<long[]> answers = all(callers, () -> {
            together.await();
            LongStream.Builder nanos = LongStream.builder();
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                book.accept(free(next.getAndIncrement()));
                nanos.add(System.nanoTime() - before);
            }
            return nanos.build().toArray();
        });
        return Timed.answer(answers.stream().flatMapToLong(LongStream::of), System.nanoTime() - start);
    }

    /**
     * So many storms: all callers want one and the same time at the same moment.
     *
     * @return how many storms left exactly one winner and refused all others as {@link SlotTaken} with the practitioner named
     */
    JsonObject storms(int callers, int storms) throws InterruptedException {
        int clean = 0;
        for (int storm = 0; storm < storms; storm++) {
            BookAppointment wish = free(next.getAndIncrement());
            CyclicBarrier together = new CyclicBarrier(callers);
            List<Boolean> won = all(callers, () -> {
                together.await();
                try {
                    Callers.get(practice.owner(), () -> scheduling.book(wish));
                    return true;
                } catch (SlotTaken taken) {
                    if (!taken.details().containsKey("practitioner")) {
                        throw new IllegalStateException("The refusal does not say who is booked", taken);
                    }
                    return false;
                }
            });
            if (won.stream().filter(one -> one).count() == 1) {
                clean++;
            }
        }
        return Json.createObjectBuilder()
                .add("callers", callers)
                .add("storms", storms)
                .add("withOneWinner", clean)
                .build();
    }

    private BookAppointment free(long number) {
        int people = practice.practitioners().size();
        int who = (int) (number % people);
        return new BookAppointment(
                practice.practitioners().get(who).id(),
                FIRST.plus(Duration.ofHours(number / people)),
                MINUTES,
                AppointmentLocation.CLINIC,
                List.of(practice.patients().get(who)),
                null);
    }

    /** @throws IllegalStateException with the first failure of a caller */
    private <T> List<T> all(int callers, Callable<T> act) throws InterruptedException {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            FutureTask<T> task = new FutureTask<>(act);
            tasks.add(task);
            threads.newThread(task).start();
        }
        List<T> answers = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            try {
                answers.add(task.get(10, TimeUnit.MINUTES));
            } catch (ExecutionException | java.util.concurrent.TimeoutException failed) {
                throw new IllegalStateException("A caller failed", failed);
            }
        }
        return answers;
    }
}
