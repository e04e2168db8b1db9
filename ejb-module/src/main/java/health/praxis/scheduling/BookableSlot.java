package health.praxis.scheduling;

import health.praxis.practice.LocationCard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that can be booked online with one type.
 *
 * @param group the group appointment that has places then (APT-8); null for a time that nobody has
 * @param places how many patients can be booked
 */
public record BookableSlot(
        Instant start,
        Instant end,
        LocationCard location,
        @Nullable AppointmentId group,
        int places) implements Comparable<BookableSlot> {

    @Override
    public int compareTo(BookableSlot other) {
        return start.compareTo(other.start);
    }
}
