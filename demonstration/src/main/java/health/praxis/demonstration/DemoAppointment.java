package health.praxis.demonstration;

import health.praxis.scheduling.AppointmentLocation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * An appointment of the demonstration, placed in the week in which it is loaded.
 *
 * @param weeks 0 for this week, 1 for the next
 * @param minutes how long it lasts
 * @param patients their places in the list of patients
 */
record DemoAppointment(
        int weeks, DayOfWeek day, LocalTime time, int minutes, AppointmentLocation location, List<Integer> patients) {

    /** When it starts, seen from {@code today}. */
    ZonedDateTime startsAt(LocalDate today, ZoneId zone) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day))
                .atTime(time)
                .atZone(zone);
    }

    /** Whether it would stand in the way of somebody who books a time around {@code now} to try a call. */
    boolean isAround(ZonedDateTime now) {
        ZonedDateTime start = startsAt(now.toLocalDate(), now.getZone());
        return start.isBefore(now.plusHours(2)) && start.plusMinutes(minutes).isAfter(now.minusMinutes(15));
    }
}
