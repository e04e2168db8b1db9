package health.praxis.access;

import health.praxis.practice.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A practice that registers itself, and its first account owner (LOG-11). The address and the password are typed twice.
 *
 * @param phone as patients should read it
 * @param zone a zone id such as {@code Australia/Sydney}
 * @param profession of an owner who treats patients
 */
public record RegisterPractice(
        @NotBlank @Size(max = 120) String practiceName,
        @NotBlank @Size(max = 40) String phone,
        @NotBlank @Size(max = 60) String zone,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @NotNull Role role,
        @Nullable @Size(max = 100) String profession,
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank String emailAgain,
        @NotNull @Size(max = 200) String password,
        @NotNull @Size(max = 200) String passwordAgain) {

    /** Without the password: this text may reach a log. */
    @Override
    public String toString() {
        return "RegisterPractice[" + role + "]";
    }
}
