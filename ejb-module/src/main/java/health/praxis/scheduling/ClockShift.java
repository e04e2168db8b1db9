package health.praxis.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * By how much one of a series was moved on the zone's wall clock, for the others to be moved as far (APT-10, CAL-12): they keep
 * their time of day also where the clocks change in between. What is not moved stays at its very moment.
 */
record ClockShift(Instant before, Instant after, ZoneId zone) {

    Instant of(Instant other) {
        Duration shift = Duration.between(local(before), local(after));
        return shift.isZero() ? other : local(other).plus(shift).atZone(zone).toInstant();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
