package health.praxis.practice;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a Full Access user adds by e-mail address (ORG-6). The address and the password are typed twice.
 *
 * @param profession of practitioners
 * @param registrationNumber of practitioners
 * @param password temporary, replaced at the first sign-in (ORG-9); empty when the address has an account (ORG-8)
 */
public record NewUser(
        @Nullable @Size(max = 30) String title,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,
        @NotNull Role role,
        @Nullable @Size(max = 100) String profession,
        @Nullable @Size(max = 60) String registrationNumber,
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank String emailAgain,
        @Nullable @Size(max = 200) String password,
        @Nullable @Size(max = 200) String passwordAgain,
        @NotNull AccessLevel level) {

    /** The levels that go with a role, from the narrowest. */
    public static List<AccessLevel> levels(Role role) {
        return PracticeUser.offered(role);
    }

    /** Without the passwords: this text may reach a log. */
    @Override
    public String toString() {
        return "NewUser[" + role + " " + level + "]";
    }

    /** @throws NotTheSameTwice when the address or the password differs from its repetition */
    void requireSameTwice() {
        if (!email.strip().equalsIgnoreCase(emailAgain.strip())) {
            throw new NotTheSameTwice("email");
        }
        if (!text(password).equals(text(passwordAgain))) {
            throw new NotTheSameTwice("password");
        }
    }

    boolean hasPassword() {
        return !text(password).isEmpty();
    }

    AddUser with(UUID accountId, boolean owner) {
        return new AddUser(accountId, role, level, owner, title, firstName, lastName, profession, registrationNumber);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
