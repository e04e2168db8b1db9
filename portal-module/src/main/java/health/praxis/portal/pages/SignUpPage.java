package health.praxis.portal.pages;

import health.praxis.kit.signin.Clients;
import health.praxis.portal.PortalAccounts;
import health.praxis.portal.SignUp;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A patient signs up (LOG-12). The answer is the same whatever address is typed. */
@Named
@ViewScoped
public class SignUpPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PortalAccounts door;

    private String email = "";
    private String password = "";
    private String passwordAgain = "";
    private boolean asked;

    /** Sends the link. */
    public void signUp() {
        door.signUp(new SignUp(email, password, passwordAgain), Clients.ofPage());
        password = "";
        passwordAgain = "";
        asked = true;
    }

    /** Another try, with another address or because no e-mail came. */
    public void again() {
        asked = false;
    }

    /** Whether the link is on its way, if it is. */
    public boolean isAsked() {
        return asked;
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

    public String getPasswordAgain() {
        return passwordAgain;
    }

    public void setPasswordAgain(String passwordAgain) {
        this.passwordAgain = passwordAgain;
    }
}
