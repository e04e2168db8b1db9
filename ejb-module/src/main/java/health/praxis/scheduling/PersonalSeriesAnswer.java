package health.praxis.scheduling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of keeping or changing own time that repeats: all of it is saved, or something stands in the way and nothing is
 * (CAL-12).
 *
 * @param conflicts by date; empty when it is saved
 * @param first the first that was kept, or the one that was changed; null when nothing is saved
 * @param count how many were kept or changed
 * @param start when the first one starts
 * @param moved the way back of those that have another time; null when none has
 */
public record PersonalSeriesAnswer(
        List<SeriesConflict> conflicts,
        @Nullable PersonalAppointmentId first,
        int count,
        @Nullable Instant start,
        @Nullable PersonalMoved moved) {

    static PersonalSeriesAnswer refused(List<SeriesConflict> conflicts) {
        return new PersonalSeriesAnswer(List.copyOf(conflicts), null, 0, null, null);
    }

    static PersonalSeriesAnswer saved(PersonalAppointment first, int count, @Nullable PersonalMoved moved) {
        return new PersonalSeriesAnswer(
                List.of(), first.id(), count, first.slot().start(), moved);
    }
}
