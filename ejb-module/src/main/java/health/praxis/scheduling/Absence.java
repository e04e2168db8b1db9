package health.praxis.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and why one patient cancelled an appointment or missed it.
 *
 * @param outcome Cancelled or Did not attend
 * @param words of a reason of the practice's own; null for one that comes with Praxis
 * @param comments hidden from whom patients' names are hidden: anybody can be named in them
 */
public record Absence(
        AppointmentStatus outcome,
        Instant at,
        @Nullable CancelReason reason,
        @Nullable String words,
        @Nullable String comments) {}
