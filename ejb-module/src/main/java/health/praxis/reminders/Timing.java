package health.praxis.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a pre-appointment reminder leaves (REM-3), read in the patient's zone.
 *
 * @param daysBefore whole calendar days
 * @param weekdaysOnly a weekend's sending moves to the Friday before (REM-4)
 * @param at a time of day, or null for the appointment's own
 */
record Timing(int daysBefore, boolean weekdaysOnly, @Nullable LocalTime at) {

    Timing {
        if (daysBefore < 0) {
            throw new IllegalArgumentException("a reminder does not follow its appointment");
        }
    }

    /** A time that the clock change leaves out becomes the same time after it. */
    Instant dueFor(Instant start, ZoneId zone) {
        ZonedDateTime local = start.atZone(zone);
        LocalDate day = local.toLocalDate().minusDays(daysBefore);
        if (weekdaysOnly && day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            day = day.minusDays(1);
        } else if (weekdaysOnly && day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(2);
        }
        return ZonedDateTime.of(day, at == null ? local.toLocalTime() : at, zone).toInstant();
    }
}
