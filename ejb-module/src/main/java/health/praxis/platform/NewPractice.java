package health.praxis.platform;

import health.praxis.practice.NewUser;
import health.praxis.shared.PracticeGroupId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A practice group with its first account owner (LOG-11).
 *
 * @param id chosen by the form, so that one form opens one practice group however often it is sent
 * @param phone as patients should read it
 * @param zone a zone id such as {@code Australia/Sydney}
 */
public record NewPractice(
        @NotNull PracticeGroupId id,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 40) String phone,
        @NotBlank String zone,
        @NotNull @Valid NewUser owner) {}
