package health.praxis.practice;

import health.praxis.shared.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the practice group.
 *
 * @param name title, first and last name
 * @param active false once deactivated (ORG-14), and while an invitation is open (ORG-8)
 * @param settings on top of the level
 */
public record UserCard(
        UserId id,
        UUID accountId,
        String name,
        Role role,
        AccessLevel level,
        boolean owner,
        @Nullable String profession,
        boolean active,
        UserSettings settings) {}
