package health.praxis.console;

import health.praxis.kit.signin.Clients;
import health.praxis.kit.signin.SignInFlow;
import health.praxis.kit.signin.SignInForm;
import health.praxis.signin.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Signing in to the console: e-mail and password (LOG-1). */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn door;

    @Inject
    private SignInFlow flow;

    @Inject
    private SignInForm form;

    /** Checks the password and goes on to the next step, or to the wanted page. */
    public void signIn() throws IOException {
        flow.begin(
                door.signIn(form.getEmail(), form.takePassword(), Clients.ofPage()),
                new SignInFlow.Start("/sign-in", PublicPaths.ownPage(form.getTo()), true, ""));
    }
}
