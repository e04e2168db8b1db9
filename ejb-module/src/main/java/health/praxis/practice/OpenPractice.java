package health.praxis.practice;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new practice group with its first location.
 *
 * @param phone as patients should read it
 * @param zone a zone id such as {@code Australia/Sydney}
 */
public record OpenPractice(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @NotBlank String zone,
        @NotBlank @Size(max = 120) String locationName) {}
