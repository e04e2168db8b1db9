package health.praxis.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of moving or changing an appointment: it is done, or conflicts stand in the way and it is not (LOC-10).
 *
 * @param conflicts what is in the way; empty when it is done
 * @param moved the way back (CAL-10); null when it was not moved, or its patients or place are others as well
 */
public record MoveAnswer(List<Conflict> conflicts, @Nullable Moved moved) {

    public MoveAnswer {
        conflicts = List.copyOf(conflicts);
    }
}
