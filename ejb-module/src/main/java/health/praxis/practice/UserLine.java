package health.praxis.practice;

import health.praxis.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works, or worked, in the practice group, as the page Users lists them.
 *
 * @param name title, first and last name
 * @param lastSignInAt in any practice; null before the first time
 * @param deactivatedAt null while active (ORG-14)
 * @param invited an invitation is open: no access yet (ORG-8)
 */
public record UserLine(
        UserId id,
        String name,
        String email,
        Role role,
        @Nullable String profession,
        AccessLevel level,
        boolean owner,
        @Nullable Instant lastSignInAt,
        @Nullable Instant deactivatedAt,
        boolean invited,
        UserSettings settings) {

    public boolean active() {
        return deactivatedAt == null;
    }
}
