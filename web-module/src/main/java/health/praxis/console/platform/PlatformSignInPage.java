package health.praxis.console.platform;

import health.praxis.console.Clients;
import health.praxis.console.SignInFlow;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Signing in to the platform: e-mail and password, then always a second step (SEC-4). */
@Named
@ViewScoped
public class PlatformSignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignIn door;

    @Inject
    private SignInFlow flow;

    private String email = "";
    private String password = "";

    /** Checks the password and goes on to the second step. */
    public void signIn() throws IOException {
        SignInOutcome outcome = door.signInToPlatform(email, password, Clients.ofPage());
        password = "";
        flow.beginForPlatform(outcome);
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
}
