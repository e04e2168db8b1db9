package health.praxis.benchmarks;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** What practitioners do on the console's pages, over HTTPS, each with a session of their own. */
final class ConsoleWork {

    private static final ZoneId ZONE = ZoneId.of("Australia/Sydney");
    private static final int FIRST_HOUR = 8;
    private static final int TIMES_A_DAY = 10;
    private static final int DAYS_A_WEEK = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int PERCENTILE = 95;

    private final Installation installation;
    private final JsonObject practice;
    private final List<Desk> desks = new ArrayList<>();

    /** A practitioner with the calendar open, who books one free time after the other from next week on. */
    private static final class Desk {
        private final ConsoleCalendar calendar;
        private final String patient;
        private int booked;

        Desk(ConsoleCalendar calendar, String patient) {
            this.calendar = calendar;
            this.patient = patient;
        }

        void book() {
            int day = booked / TIMES_A_DAY;
            LocalDate date = LocalDate.now(ZONE)
                    .plusWeeks(1 + day / DAYS_A_WEEK)
                    .with(DayOfWeek.MONDAY)
                    .plusDays(day % DAYS_A_WEEK);
            Instant start = date.atTime(FIRST_HOUR + booked % TIMES_A_DAY, 0)
                    .atZone(ZONE)
                    .toInstant();
            calendar.book(start, patient);
            booked++;
        }
    }

    /** Signs so many practitioners of a new practice in. @param practice as the driver answered when it opened it */
    ConsoleWork(Installation installation, JsonObject practice, int most) {
        this.installation = installation;
        this.practice = practice;
        for (int number = 0; number < most; number++) {
            JsonObject person = practice.getJsonArray("people").getJsonObject(number);
            desks.add(new Desk(open(installation, practice, number), person.getString("patient")));
        }
    }

    /** The calendar of the practitioner of that number; the first is the owner. */
    static ConsoleCalendar open(Installation installation, JsonObject practice, int number) {
        String email = practice.getJsonArray("people").getJsonObject(number).getString("email");
        return ConsoleCalendar.open(
                installation, ConsoleUser.signIn(installation, email, practice.getString("password")));
    }

    /** So many of them book for so long, without pause. @throws IllegalStateException when the database does not hold each booking */
    Pace bookings(int clients, int seconds) {
        long before = appointments();
        long said = said();
        Pace pace = run(installation, clients, number -> {
            LongStream.Builder nanos = LongStream.builder();
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            while (System.nanoTime() < end) {
                long begun = System.nanoTime();
                desks.get(number).book();
                nanos.add(System.nanoTime() - begun);
            }
            return nanos.build();
        });
        if (appointments() - before != said() - said) {
            throw new IllegalStateException("The database does not hold each booking that a page confirmed");
        }
        return pace;
    }

    /** One person's work, timed act by act. */
    interface Work {
        LongStream of(int number);
    }

    /** Lets so many work at once, and measures what it takes of the server. */
    static Pace run(Installation installation, int clients, Work work) {
        String load = Machine.load();
        long server = installation.serverMillis();
        long database = installation.databaseMillis();
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<LongStream>> tasks = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                tasks.add(() -> work.of(number));
            }
            LongStream all = LongStream.empty();
            for (Future<LongStream> done : threads.invokeAll(tasks)) {
                all = LongStream.concat(all, done.get());
            }
            long[] sorted = all.sorted().toArray();
            double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
            return new Pace(
                    clients,
                    sorted.length / seconds,
                    LongStream.of(sorted).average().orElse(0) / NANOS_PER_MILLI,
                    sorted[(int) ((long) (sorted.length - 1) * PERCENTILE / 100)] / NANOS_PER_MILLI,
                    (installation.serverMillis() - server) / (double) sorted.length,
                    (installation.databaseMillis() - database) / (double) sorted.length,
                    load);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A page failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long said() {
        return desks.stream().mapToLong(desk -> desk.booked).sum();
    }

    private long appointments() {
        try (Database database = Database.open(installation)) {
            return database.number(
                    "select count(*) from praxis.appointment where practice_id = cast(? as uuid)",
                    practice.getString("practice"));
        }
    }
}
