package health.praxis.scheduling;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user's calendar shows, and how (CAL-6, CAL-7, STA-3).
 *
 * @param firstHour where a day begins, 0 to 23
 * @param lastHour where it ends, up to 24; after the first hour
 * @param weekdaysOnly whether weeks and months leave out Saturday and Sunday
 * @param sundayFirst whether weeks begin on Sunday; else on Monday
 * @param struckHidden whether cancelled and non-attended appointments are left out; else they are dimmed and struck through
 * @param coloursShown whether statuses are told by colour too
 * @param commentsShown whether comments stand on the appointments
 */
public record CalendarLook(
        int firstHour,
        int lastHour,
        boolean weekdaysOnly,
        boolean sundayFirst,
        boolean struckHidden,
        boolean coloursShown,
        boolean commentsShown)
        implements Serializable {

    /** As long as nobody chose. */
    public static final CalendarLook USUAL = new CalendarLook(0, 24, false, false, false, true, false);

    private static final int MIDNIGHT = 24;
    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Why an appointment of the shown days is not seen (CAL-8). */
    public enum Unseen {
        STRUCK,
        DAYS,
        HOURS
    }

    /** @throws HoursShownReversed unless the day ends after it begins */
    public CalendarLook {
        if (firstHour < 0 || lastHour <= firstHour || lastHour > MIDNIGHT) {
            throw new HoursShownReversed();
        }
    }

    /** The same with nothing left out. */
    public CalendarLook widened() {
        return new CalendarLook(0, MIDNIGHT, false, sundayFirst, false, coloursShown, commentsShown);
    }

    /** The same with the hours of whole days. */
    public CalendarLook withAllHours() {
        return new CalendarLook(0, MIDNIGHT, weekdaysOnly, sundayFirst, struckHidden, coloursShown, commentsShown);
    }

    /** The same with weekends. */
    public CalendarLook withAllDays() {
        return new CalendarLook(firstHour, lastHour, false, sundayFirst, struckHidden, coloursShown, commentsShown);
    }

    /** The day on which weeks begin. */
    public DayOfWeek firstDay() {
        return sundayFirst ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    }

    /** Why what lasts from start to end is not seen; null when some of it is. */
    public @Nullable Unseen unseen(LocalDateTime start, LocalDateTime end, boolean struck) {
        if (struck && struckHidden) {
            return Unseen.STRUCK;
        }
        List<LocalDate> days = start.toLocalDate()
                .datesUntil(end.minusNanos(1).toLocalDate().plusDays(1))
                .filter(day -> !weekdaysOnly || !WEEKEND.contains(day.getDayOfWeek()))
                .toList();
        if (days.isEmpty()) {
            return Unseen.DAYS;
        }
        boolean seen = days.stream()
                .map(LocalDate::atStartOfDay)
                .anyMatch(day -> start.isBefore(day.plusHours(lastHour)) && end.isAfter(day.plusHours(firstHour)));
        return seen ? null : Unseen.HOURS;
    }
}
