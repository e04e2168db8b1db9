package health.praxis.console.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How much of the calendar is seen at once (CAL-1). */
public enum CalendarView {
    DAY("timeGridDay", Period.ofDays(1)),
    WEEK("timeGridWeek", Period.ofWeeks(1)),
    MONTH("dayGridMonth", Period.ofMonths(1));

    private static final DateTimeFormatter FULL = words("EEE d MMMM yyyy");
    private static final DateTimeFormatter DATE = words("d MMMM yyyy");

    private static final int WEEKS_OF_A_MONTH = 6;

    private final String schedule;
    private final Period step;

    CalendarView(String schedule, Period step) {
        this.schedule = schedule;
        this.step = step;
    }

    /** The name that the schedule component gives this view. */
    public String getSchedule() {
        return schedule;
    }

    /** A day in the span before. */
    public LocalDate before(LocalDate day) {
        return day.minus(step);
    }

    /** A day in the span after. */
    public LocalDate after(LocalDate day) {
        return day.plus(step);
    }

    /** The first day of the span that holds this day. */
    public LocalDate first(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The last day of the span that holds this day; it belongs to the span. */
    public LocalDate last(LocalDate day, DayOfWeek weekStart) {
        return first(day, weekStart).plus(step).minusDays(1);
    }

    /** The first day that is drawn: a month is drawn in whole weeks. */
    LocalDate firstDrawn(LocalDate day, DayOfWeek weekStart) {
        LocalDate first = first(day, weekStart);
        return this == MONTH ? WEEK.first(first, weekStart) : first;
    }

    /** The first day that is not drawn any more. */
    LocalDate endDrawn(LocalDate day, DayOfWeek weekStart) {
        return this == MONTH
                ? firstDrawn(day, weekStart).plusWeeks(WEEKS_OF_A_MONTH)
                : last(day, weekStart).plusDays(1);
    }

    /** "Wed 4 March 2026", "2 – 8 March 2026", "30 March – 5 April 2026", "March 2026". */
    public String title(LocalDate day, DayOfWeek weekStart) {
        LocalDate first = first(day, weekStart);
        LocalDate last = last(day, weekStart);
        return switch (this) {
            case DAY -> FULL.format(day);
            case WEEK -> words(opening(first, last)).format(first) + " – " + DATE.format(last);
            case MONTH -> words("MMMM yyyy").format(day);
        };
    }

    private static String opening(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return "d MMMM yyyy";
        }
        return first.getMonth() == last.getMonth() ? "d" : "d MMMM";
    }

    private static DateTimeFormatter words(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
