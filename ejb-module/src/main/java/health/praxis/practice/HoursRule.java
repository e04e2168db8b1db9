package health.praxis.practice;

import health.praxis.shared.TimeSlot;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One span of one weekday, every week or every few (LOC-6). Times are those of the location's wall clock, so the hours stay
 * where they are when its offset changes.
 *
 * @param to the first moment that does not belong to it; midnight means the end of the day
 * @param everyWeeks 1 for every week, 2 for every second one, and so on to 8
 * @param weekStarting the Monday of the first week it applies in
 * @param endsOn the first day on which it no longer applies; null for no end
 */
public record HoursRule(
        DayOfWeek day,
        LocalTime from,
        LocalTime to,
        int everyWeeks,
        LocalDate weekStarting,
        @Nullable LocalDate endsOn) implements Serializable {

    public static final int LONGEST_CYCLE_WEEKS = 8;

    /** @throws HoursNotPossible when it ends before it starts, never applies, or repeats after no weeks or too many */
    public HoursRule {
        weekStarting = weekStarting.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new HoursNotPossible(HoursNotPossible.Reason.ENDS_BEFORE_START);
        }
        if (everyWeeks < 1 || everyWeeks > LONGEST_CYCLE_WEEKS) {
            throw new HoursNotPossible(HoursNotPossible.Reason.CYCLE);
        }
        if (endsOn != null && !endsOn.isAfter(weekStarting.with(TemporalAdjusters.nextOrSame(day)))) {
            throw new HoursNotPossible(HoursNotPossible.Reason.NEVER_APPLIES);
        }
    }

    public boolean appliesOn(LocalDate date) {
        LocalDate week = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return date.getDayOfWeek() == day
                && !week.isBefore(weekStarting)
                && (endsOn == null || date.isBefore(endsOn))
                && ChronoUnit.WEEKS.between(weekStarting, week) % everyWeeks == 0;
    }

    /**
     * The hours of a date as moments. What falls into an hour that the clock skips is not there; in an hour that the clock
     * repeats, the first pass counts.
     */
    public Optional<TimeSlot> on(LocalDate date, ZoneId zone) {
        if (!appliesOn(date)) {
            return Optional.empty();
        }
        Instant start = moment(date.atTime(from), zone);
        Instant end = moment(to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(to), zone);
        return start.isBefore(end) ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
    }

    /** Whether both ask for the same person at one wall-clock time of some date. */
    boolean collidesWith(HoursRule other) {
        if (day != other.day || !startsBefore(other.to) || !other.startsBefore(to)) {
            return false;
        }
        LocalDate first = (weekStarting.isAfter(other.weekStarting) ? weekStarting : other.weekStarting)
                .with(TemporalAdjusters.nextOrSame(day));
        // After this many weeks the two cycles repeat themselves.
        for (int week = 0; week < everyWeeks * other.everyWeeks; week++) {
            LocalDate date = first.plusWeeks(week);
            if (appliesOn(date) && other.appliesOn(date)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsBefore(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) || from.isBefore(end);
    }

    private static Instant moment(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
