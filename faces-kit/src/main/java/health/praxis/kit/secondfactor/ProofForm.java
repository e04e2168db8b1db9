package health.praxis.kit.secondfactor;

import health.praxis.kit.signin.OwnSession;
import health.praxis.signin.Client;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import health.praxis.signin.SignInStep;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** Asks somebody who is signed in for the password and a present factor once more, before factors are changed. */
@Named
@ViewScoped
public class ProofForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignIn door;

    @Inject
    private CodeForm codeForm;

    @Inject
    private OwnSession session;

    private String token = "";
    private String password;

    /** The password once more. @return whether that is all, since there is no factor yet */
    boolean unlock() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Client client = new Client(request.getRemoteAddr(), "", null);
        SignInOutcome outcome = door.proveAnew(session.live().email(), password, client);
        password = null;
        token = outcome.attemptToken();
        boolean codeDue = outcome.due().contains(SignInStep.SECOND_FACTOR);
        if (codeDue) {
            codeForm.begin(token);
        }
        return !codeDue;
    }

    /** Stands for what was proved; good for a quarter of an hour. */
    String token() {
        return token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
