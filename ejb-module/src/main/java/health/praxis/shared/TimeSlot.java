package health.praxis.shared;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** A span of time, half open: the start belongs to it, the end does not. Neighbours therefore do not overlap. */
public record TimeSlot(Instant start, Instant end) implements Serializable {

    public TimeSlot {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a time slot ends after it starts");
        }
    }

    /** The slot that starts then and lasts that long. */
    public static TimeSlot of(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }
}
