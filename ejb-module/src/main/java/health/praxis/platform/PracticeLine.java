package health.praxis.platform;

import health.praxis.shared.PracticeGroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A practice group as the platform administrator sees it.
 *
 * @param users active ones
 * @param lastActivity when one of its users last did something that the history knows; null before the first time
 */
public record PracticeLine(
        PracticeGroupId id,
        String name,
        String zone,
        Instant createdAt,
        long users,
        State state,
        @Nullable Instant lastActivity) {

    /** How far a practice group has come. */
    public enum State {
        /** An account owner has signed in. */
        OPEN,
        /** No account owner has signed in, or accepted, yet. */
        WAITING,
        /** Whoever was invited as its owner declined. */
        NO_OWNER
    }
}
