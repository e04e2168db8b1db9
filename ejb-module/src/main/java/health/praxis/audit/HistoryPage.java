package health.praxis.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the history, newest first.
 *
 * @param next where the next stretch begins; null at the end
 */
public record HistoryPage(List<HistoryLine> lines, @Nullable Place next) {

    /** The last line of a stretch; what comes after it is older. */
    public record Place(Instant at, UUID id) implements Serializable {}
}
