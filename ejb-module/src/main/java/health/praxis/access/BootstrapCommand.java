package health.praxis.access;

import health.praxis.practice.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The first platform administrator, practice group and owner of an installation. The administrator and the owner may be
 * one person: then the addresses are equal and the administrator's password counts.
 *
 * @param secret what the installation holds as PRAXIS_BOOTSTRAP_SECRET
 * @param practiceZone a zone id such as {@code Australia/Sydney}
 * @param profession of an owner who treats patients
 */
public record BootstrapCommand(
        @NotNull String secret,
        @NotBlank String adminEmail,
        @NotNull String adminPassword,
        @NotBlank String practiceName,
        @NotBlank String practicePhone,
        @NotBlank String practiceZone,
        @NotBlank String ownerEmail,
        @NotNull String ownerPassword,
        @NotBlank String ownerFirstName,
        @NotBlank String ownerLastName,
        @NotNull Role ownerRole,
        @Nullable String profession) {

    /** Without the secret and the passwords: this text may reach a log. */
    @Override
    public String toString() {
        return "BootstrapCommand[" + practiceName + "]";
    }
}
