package health.praxis.practice;

import health.praxis.shared.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user, to be edited.
 *
 * @param proposedLevel a lower level that waits for the user's own confirmation (ORG-18)
 * @param levels those that go with the role, from the narrowest
 * @param locations where the user works
 * @param version to be given back with the edit
 */
public record UserDetail(
        UserId id,
        String name,
        String email,
        Role role,
        @Nullable String title,
        String firstName,
        String lastName,
        @Nullable String profession,
        @Nullable String registrationNumber,
        AccessLevel level,
        @Nullable AccessLevel proposedLevel,
        List<AccessLevel> levels,
        UserSettings settings,
        Set<UUID> locations,
        boolean owner,
        boolean active,
        int version) {}
