package health.praxis.console;

import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Signing in: e-mail and password (LOG-1). */
@Named
@ViewScoped
public class SignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignIn door;

    @Inject
    private SignInFlow flow;

    private String email = "";
    private String password = "";
    private @Nullable String to;

    /** Checks the password and goes on to the next step, or to the wanted page. */
    public void signIn() throws IOException {
        SignInOutcome outcome = door.signIn(email, password, Clients.ofPage());
        password = "";
        flow.begin(outcome, to);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
