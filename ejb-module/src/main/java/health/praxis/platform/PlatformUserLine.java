package health.praxis.platform;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserState;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works, or worked, in a practice group, as the platform administrator sees them.
 *
 * @param lastSignInAt in any practice; null before the first time
 * @param secondFactors how many are in use
 */
public record PlatformUserLine(
        UserId id,
        UUID accountId,
        String name,
        String email,
        Role role,
        AccessLevel level,
        boolean owner,
        UserState state,
        @Nullable Instant lastSignInAt,
        long secondFactors) {

    /** Whether they work there at present. */
    public boolean active() {
        return state == UserState.ACTIVE;
    }

    /** Whether only the platform administrator deactivates them (ORG-18): practitioners with Full Access, and owners. */
    public boolean deactivatedHere() {
        return state != UserState.DEACTIVATED && (owner || isFullPractitioner());
    }

    /** Whether the level is lowered here without their own confirmation (ORG-18). */
    public boolean loweredHere() {
        return active() && !owner && isFullPractitioner();
    }

    /** Whether there is a second factor to be reset. */
    public boolean resetHere() {
        return active() && secondFactors > 0;
    }

    private boolean isFullPractitioner() {
        return role == Role.PRACTITIONER && level == AccessLevel.FULL;
    }
}
