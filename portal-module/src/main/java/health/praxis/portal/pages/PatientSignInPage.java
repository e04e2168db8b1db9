package health.praxis.portal.pages;

import health.praxis.kit.signin.Clients;
import health.praxis.kit.signin.SignInFlow;
import health.praxis.kit.signin.SignInForm;
import health.praxis.signin.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Signing in to the portal: e-mail and password (LOG-14). */
@Named
@RequestScoped
public class PatientSignInPage {

    @Inject
    private SignIn door;

    @Inject
    private SignInFlow flow;

    @Inject
    private PatientEntrance entrance;

    @Inject
    private SignInForm form;

    /** Checks the password and goes on to the next step, or in. */
    public void signIn() throws IOException {
        flow.begin(
                door.signInToPortal(form.getEmail(), form.takePassword(), Clients.ofPage()),
                new SignInFlow.Start(PatientEntrance.SIGN_IN, PatientEntrance.DASHBOARD, true, form.getZone()));
    }

    /** Before the page for other accounts is shown: the portal may be open to this one by now, from another tab. */
    public void look() throws IOException {
        entrance.enterIfOpen();
    }

    /** Goes in with an account that was the console's alone until now. */
    public void open() throws IOException {
        entrance.open();
    }
}
