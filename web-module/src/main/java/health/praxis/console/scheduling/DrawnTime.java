package health.praxis.console.scheduling;

import health.praxis.scheduling.SeriesScope;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of a series that was drawn to another time by mouse, until somebody says which of them to move (CAL-10, APT-10). */
public abstract class DrawnTime implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Instant start;
    private int minutes;
    private SeriesScope scope = SeriesScope.THIS;
    private ConflictList conflicts = new ConflictList();

    /** It is to start then and to last so long. */
    void draw(Instant to, int lasting) {
        start = to;
        minutes = lasting;
        scope = SeriesScope.THIS;
        conflicts = new ConflictList();
    }

    /** When it is to start. */
    public @Nullable Instant getStart() {
        return start;
    }

    public @Nullable Instant getEnd() {
        return start == null ? null : start.plus(Duration.ofMinutes(minutes));
    }

    int minutes() {
        return minutes;
    }

    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    public ConflictList getConflicts() {
        return conflicts;
    }
}
