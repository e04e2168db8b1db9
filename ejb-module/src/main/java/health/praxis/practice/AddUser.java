package health.praxis.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who joins the caller's practice group.
 *
 * @param accountId the account they sign in with
 * @param owner whether they own the practice group; owners have full access
 * @param profession of practitioners
 * @param registrationNumber of practitioners
 */
public record AddUser(
        @NotNull UUID accountId,
        @NotNull Role role,
        @NotNull AccessLevel level,
        boolean owner,
        @Nullable @Size(max = 30) String title,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Nullable @Size(max = 100) String profession,
        @Nullable @Size(max = 60) String registrationNumber) {}
