package health.praxis.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user is from now on. The role is fixed (ORG-10), ownership has doors of its own.
 *
 * @param profession of practitioners
 * @param registrationNumber of practitioners
 * @param locations where the user works (LOC-4)
 */
public record EditUser(
        @Nullable @Size(max = 30) String title,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Nullable @Size(max = 100) String profession,
        @Nullable @Size(max = 60) String registrationNumber,
        @NotNull AccessLevel level,
        @NotNull UserSettings settings,
        @NotNull Set<UUID> locations) {}
