package health.praxis.scheduling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient cancelled or missed beside the appointment that is looked at, of what the caller may see (APT-17).
 *
 * @param cancelled how many were cancelled
 * @param missed how many the patient did not attend
 * @param latest by start, the latest first
 */
public record Absences(long cancelled, long missed, List<Earlier> latest) {

    /**
     * One of them.
     *
     * @param outcome Cancelled or Did not attend
     * @param words of a reason of the practice's own, or one typed before reasons were chosen
     */
    public record Earlier(
            AppointmentId appointment,
            Instant start,
            AppointmentStatus outcome,
            @Nullable CancelReason reason,
            @Nullable String words) {}
}
