package health.praxis.scheduling;

import health.praxis.practice.LocationCard;
import java.time.Instant;

/** A time that can be booked at a location. */
public record FreeSlot(Instant start, Instant end, LocationCard location) implements Comparable<FreeSlot> {

    @Override
    public int compareTo(FreeSlot other) {
        return start.compareTo(other.start);
    }
}
