package health.praxis.benchmarks.driver;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.stream.LongStream;

/** What is told of many acts that were timed one by one. */
final class Timed {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int PERCENTILE = 95;

    private Timed() {}

    /** @param took from the first beginning to the last end, in nanoseconds */
    static JsonObject answer(LongStream nanos, long took) {
        long[] sorted = nanos.sorted().toArray();
        return Json.createObjectBuilder()
                .add("done", sorted.length)
                .add("seconds", took / NANOS_PER_SECOND)
                .add("meanMillis", LongStream.of(sorted).average().orElse(0) / NANOS_PER_MILLI)
                .add("p95Millis", sorted[(int) ((long) (sorted.length - 1) * PERCENTILE / 100)] / NANOS_PER_MILLI)
                .build();
    }
}
