package health.praxis.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days a report is about. A saved report keeps the word, so that it means other days each time it is run. */
public enum ReportPeriod {
    TODAY,
    LAST_7_DAYS,
    LAST_30_DAYS,
    THIS_MONTH,
    LAST_MONTH,
    LAST_12_MONTHS,
    NEXT_30_DAYS,
    /** The days are named. */
    CHOSEN;

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /**
     * The days it means.
     *
     * @param from the first chosen day, {@code to} the last; of no account unless days are chosen
     * @throws ReportSpanWrong when a chosen day is missing, or they are the wrong way round or more than a year apart
     */
    public ReportDays days(LocalDate today, @Nullable LocalDate from, @Nullable LocalDate to) {
        return switch (this) {
            case TODAY -> new ReportDays(today, today);
            case LAST_7_DAYS -> new ReportDays(today.minusDays(WEEK - 1L), today);
            case LAST_30_DAYS -> new ReportDays(today.minusDays(MONTH - 1L), today);
            case THIS_MONTH -> month(today);
            case LAST_MONTH -> month(today.minusMonths(1));
            case LAST_12_MONTHS -> new ReportDays(today.minusYears(1).plusDays(1), today);
            case NEXT_30_DAYS -> new ReportDays(today, today.plusDays(MONTH - 1L));
            case CHOSEN -> chosen(from, to);
        };
    }

    private static ReportDays month(LocalDate day) {
        return new ReportDays(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
    }

    private static ReportDays chosen(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            throw new ReportSpanWrong();
        }
        return new ReportDays(from, to);
    }
}
