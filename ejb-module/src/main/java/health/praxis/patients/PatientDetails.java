package health.praxis.patients;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says (PAT-1). Empty texts count as absent.
 *
 * @param preferredName used instead of the first name on appointments and messages (PAT-2)
 * @param mobile as typed; kept as E.164
 * @param zone the patient's own time zone; absent: the practice's
 */
public record PatientDetails(
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @Nullable @Size(max = 100) String preferredName,
        @Nullable LocalDate birthDate,
        @Nullable @Size(max = 40) String gender,

        @Nullable @Email(regexp = "|[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+") @Size(max = 254)
        String email,

        @Nullable @Size(max = 40) String mobile,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 60) String zone,
        @NotNull ProfileType profileType,
        @NotNull PatientStatus status) {}
