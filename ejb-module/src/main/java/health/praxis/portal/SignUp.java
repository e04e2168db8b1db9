package health.praxis.portal;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a patient types to sign up (LOG-12). The password is typed twice; the address is proved by a link. */
public record SignUp(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Size(max = 200) String password,
        @NotNull @Size(max = 200) String passwordAgain) {

    /** Without what was typed: this text may reach a log. */
    @Override
    public String toString() {
        return "SignUp";
    }
}
