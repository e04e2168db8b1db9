package health.praxis.reports;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.CancelReason;
import health.praxis.shared.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a report are asked for; what a type has no column for is of no account to it. Null is any.
 *
 * @param from the first day, {@code to} the last; null unless the period is {@link ReportPeriod#CHOSEN}
 * @param reason of cancellations and non-attendances
 * @param channel of reminders
 * @param lastOnly of attendance: of each patient only the attendance after which there was none (REP-6)
 */
public record ReportFilter(
        ReportPeriod period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UserId practitioner,
        @Nullable AppointmentLocation location,
        @Nullable ReportState state,
        @Nullable CancelReason reason,
        @Nullable Channel channel,
        boolean lastOnly,
        boolean oldestFirst) {

    /** @throws ReportSpanWrong when chosen days are missing, reversed or more than a year apart */
    public ReportFilter {
        if (period == ReportPeriod.CHOSEN) {
            period.days(LocalDate.EPOCH, from, to);
        } else {
            from = null;
            to = null;
        }
    }

    /** Everything of these days. */
    public static ReportFilter of(ReportPeriod period) {
        return new ReportFilter(period, null, null, null, null, null, null, null, false, false);
    }

    /** The days it means today. */
    ReportDays days(LocalDate today) {
        return period.days(today, from, to);
    }
}
