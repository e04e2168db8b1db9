package health.praxis.console.settings;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is typed twice about a new user's sign-in, until it is saved. */
public class NewSignIn implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String email;
    private @Nullable String emailAgain;
    private @Nullable String password;
    private @Nullable String passwordAgain;

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getEmailAgain() {
        return emailAgain;
    }

    public void setEmailAgain(@Nullable String emailAgain) {
        this.emailAgain = emailAgain;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getPasswordAgain() {
        return passwordAgain;
    }

    public void setPasswordAgain(@Nullable String passwordAgain) {
        this.passwordAgain = passwordAgain;
    }
}
