package health.praxis.console.platform;

import health.praxis.kit.signin.Clients;
import health.praxis.kit.signin.SignInFlow;
import health.praxis.kit.signin.SignInForm;
import health.praxis.signin.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Signing in to the platform: e-mail and password, then always a second step (SEC-4). */
@Named
@RequestScoped
public class PlatformSignInPage {

    @Inject
    private SignIn door;

    @Inject
    private SignInFlow flow;

    @Inject
    private SignInForm form;

    /** Checks the password and goes on to the second step. */
    public void signIn() throws IOException {
        flow.begin(
                door.signInToPlatform(form.getEmail(), form.takePassword(), Clients.ofPage()),
                new SignInFlow.Start("/platform/sign-in", "/platform/practices", false, ""));
    }
}
