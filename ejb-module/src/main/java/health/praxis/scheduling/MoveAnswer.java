package health.praxis.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of moving an appointment: it has moved, or conflicts stand in the way and it has not (LOC-10).
 *
 * @param conflicts what is in the way; empty when it has moved
 * @param moved the way back (CAL-10); null when it has not moved, or was there already
 */
public record MoveAnswer(List<Conflict> conflicts, @Nullable Moved moved) {

    public MoveAnswer {
        conflicts = List.copyOf(conflicts);
    }
}
