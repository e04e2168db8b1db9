package health.praxis.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When the reminder before an appointment leaves (REM-3): whole calendar days before, in the zone in which the patient
 * lives. A time that the clocks skip that day becomes as much later as they skip; of one that comes twice it is the first.
 *
 * @param daysBefore calendar days before the day of the appointment
 * @param weekdaysOnly a Saturday or Sunday becomes the Friday before (REM-4)
 * @param atTime the time of day; absent: the appointment's own
 */
record PreAppointmentTiming(
        int daysBefore, boolean weekdaysOnly, @Nullable LocalTime atTime) {

    Instant dueAt(Instant start, ZoneId zone) {
        ZonedDateTime local = start.atZone(zone);
        LocalDate day = local.toLocalDate().minusDays(daysBefore);
        if (weekdaysOnly && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.with(DayOfWeek.FRIDAY);
        }
        return ZonedDateTime.of(day, atTime == null ? local.toLocalTime() : atTime, zone)
                .toInstant();
    }
}
