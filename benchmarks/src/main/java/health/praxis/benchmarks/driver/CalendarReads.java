package health.praxis.benchmarks.driver;

import static health.praxis.benchmarks.driver.Doors.door;

import health.praxis.scheduling.Availability;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotRule;
import health.praxis.tenancy.Callers;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** Asks for the owner's week, or for the owner's free times, one question after the other. */
final class CalendarReads {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int FREE_DAYS = 14;
    private static final int FREE_MINUTES = 30;

    private final BenchmarkPractice practice;

    CalendarReads(BenchmarkPractice practice) {
        this.practice = practice;
    }

    /** @throws IllegalStateException when a week has not as many appointments as expected */
    JsonObject weeks(int times, Instant from, int expected) {
        SchedulingQueries queries = door(SchedulingQueries.class);
        var owner = List.of(practice.owner().requireUser());
        return timed(
                times,
                () -> Callers.get(
                        practice.owner(),
                        () -> queries.calendar(owner, from, from.plus(WEEK)).size()),
                expected);
    }

    /** Two weeks from a date on, slots of half an hour. @throws IllegalStateException when there is not one */
    JsonObject freeSlots(int times, LocalDate first) {
        Availability availability = door(Availability.class);
        var owner = practice.owner().requireUser();
        return timed(
                times,
                () -> Callers.get(
                                        practice.owner(),
                                        () -> availability.freeSlots(
                                                owner, first, FREE_DAYS, FREE_MINUTES, SlotRule.DYNAMIC))
                                .isEmpty()
                        ? 0
                        : 1,
                1);
    }

    /** What is asked, and how much came of it. */
    private interface Question {
        int ask();
    }

    private static JsonObject timed(int times, Question question, int expected) {
        LongStream.Builder nanos = LongStream.builder();
        long begun = System.nanoTime();
        for (int time = 0; time < times; time++) {
            long before = System.nanoTime();
            int found = question.ask();
            nanos.add(System.nanoTime() - before);
            if (found != expected) {
                throw new IllegalStateException("Found " + found + ", not " + expected);
            }
        }
        return Timed.answer(nanos.build(), System.nanoTime() - begun);
    }
}
