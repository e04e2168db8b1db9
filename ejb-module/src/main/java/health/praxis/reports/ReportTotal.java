package health.praxis.reports;

import health.praxis.scheduling.CancelReason;
import org.jspecify.annotations.Nullable;

/**
 * How many rows there are of one state and, of cancellations and non-attendances, one reason.
 *
 * @param state as rows carry it
 * @param words of a reason of the practice's own
 */
public record ReportTotal(
        String state,
        @Nullable CancelReason reason,
        @Nullable String words,
        long count) {}
