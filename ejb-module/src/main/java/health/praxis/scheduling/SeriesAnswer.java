package health.praxis.scheduling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of booking or changing a series: all of it is saved, or conflicts stand in the way and nothing is (APT-12).
 *
 * @param conflicts by date; empty when it is saved
 * @param first the first appointment that was booked, or the one that was changed; null when nothing is saved
 * @param count how many appointments were booked or changed
 * @param start when the first one starts
 * @param moved the way back of those that were moved (CAL-10); null when none was, or patients or place are others as well
 */
public record SeriesAnswer(
        List<SeriesConflict> conflicts,
        @Nullable AppointmentId first,
        int count,
        @Nullable Instant start,
        @Nullable Moved moved) {

    static SeriesAnswer refused(List<SeriesConflict> conflicts) {
        return new SeriesAnswer(List.copyOf(conflicts), null, 0, null, null);
    }

    static SeriesAnswer saved(Appointment first, int count) {
        return saved(first, count, null);
    }

    static SeriesAnswer saved(Appointment first, int count, @Nullable Moved moved) {
        return new SeriesAnswer(List.of(), first.id(), count, first.slot().start(), moved);
    }
}
