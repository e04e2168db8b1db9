package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How appointments repeat (APT-9): every so many days, weeks or months from a first date on, until they are so many or a
 * date is reached. Months without the first one's day are skipped, and not counted.
 *
 * @param every 1 for each day, week or month, 2 for every second one
 * @param weekdays for weeks: on which days; empty for the first date's own. Weeks begin on Monday
 * @param times how many appointments there are, 2 or more; null when they end on a date
 * @param until the last date that may belong to them; null when they are counted
 */
public record Repetition(
        RepeatUnit unit,
        int every,
        Set<DayOfWeek> weekdays,
        @Nullable Integer times,
        @Nullable LocalDate until) implements Serializable {

    /** More than these, or later than these years after the first, are refused. */
    static final int MOST = 100;

    static final int MOST_YEARS = 2;

    private static final int FEWEST = 2;

    /** @throws RepetitionNotPossible without an interval, with fewer than two times, or unless it ends in one way */
    public Repetition {
        weekdays = unit == RepeatUnit.WEEK ? Set.copyOf(weekdays) : Set.of();
        if (every < 1 || (times == null) == (until == null) || (times != null && times < FEWEST)) {
            throw new RepetitionNotPossible();
        }
    }

    /** A date of a series and the time it stands for. */
    record Occurrence(LocalDate date, TimeSlot slot) {}

    /**
     * The dates, in order: the first is this one, or the next of the chosen weekdays.
     *
     * @throws RepetitionNotPossible when they are fewer than two
     * @throws SeriesTooLong when they are more than 100, or reach further than two years
     */
    public List<LocalDate> dates(LocalDate first) {
        LocalDate horizon = first.plusYears(MOST_YEARS);
        if ((times != null && times > MOST) || (until != null && until.isAfter(horizon))) {
            throw new SeriesTooLong(MOST, MOST_YEARS);
        }
        LocalDate end = until == null ? horizon : until;
        int most = times == null ? MOST + 1 : times;
        List<LocalDate> dates = candidates(first, end).limit(most).toList();
        if (dates.size() > MOST || (times != null && dates.size() < times)) {
            throw new SeriesTooLong(MOST, MOST_YEARS);
        }
        if (dates.size() < FEWEST) {
            throw new RepetitionNotPossible();
        }
        return dates;
    }

    /**
     * The dates with their times: each at the same time of the zone's wall clock (APT-9). A time that the clocks skip on
     * that date is as much later as they skip; one that they show twice is the first of the two.
     *
     * @param length of each, in time that passes
     */
    List<Occurrence> occurrences(LocalDateTime first, Duration length, ZoneId zone) {
        return dates(first.toLocalDate()).stream()
                .map(date -> new Occurrence(
                        date,
                        TimeSlot.of(
                                date.atTime(first.toLocalTime()).atZone(zone).toInstant(), length)))
                .toList();
    }

    /** All dates that the interval meets up to the end, which belongs to them. */
    private Stream<LocalDate> candidates(LocalDate first, LocalDate end) {
        List<LocalDate> dates = new ArrayList<>();
        for (long step = 0; !stepBegins(first, step).isAfter(end); step += every) {
            dates.addAll(ofStep(first, step));
        }
        return dates.stream().filter(date -> !date.isBefore(first) && !date.isAfter(end));
    }

    private LocalDate stepBegins(LocalDate first, long step) {
        return switch (unit) {
            case DAY -> first.plusDays(step);
            case WEEK -> monday(first).plusWeeks(step);
            case MONTH -> first.withDayOfMonth(1).plusMonths(step);
        };
    }

    private List<LocalDate> ofStep(LocalDate first, long step) {
        LocalDate begin = stepBegins(first, step);
        return switch (unit) {
            case DAY -> List.of(begin);
            case WEEK ->
                new TreeSet<>(weekdays.isEmpty() ? Set.of(first.getDayOfWeek()) : weekdays)
                        .stream()
                                .map(day -> begin.with(TemporalAdjusters.nextOrSame(day)))
                                .toList();
            case MONTH ->
                YearMonth.from(begin).isValidDay(first.getDayOfMonth())
                        ? List.of(begin.withDayOfMonth(first.getDayOfMonth()))
                        : List.of();
        };
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
