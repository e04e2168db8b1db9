package health.praxis.kit.account;

import health.praxis.signin.EmailChange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asking for another e-mail address to sign in by (LOG-9). */
@Named
@RequestScoped
public class OwnEmailForm {

    @Inject
    private EmailChange door;

    private String newEmail = "";
    private String password = "";
    private boolean asked;

    /** Sends a link to both addresses. */
    public void ask() {
        door.ask(newEmail, password);
        asked = true;
    }

    public String getNewEmail() {
        return newEmail;
    }

    public void setNewEmail(String newEmail) {
        this.newEmail = newEmail;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isAsked() {
        return asked;
    }
}
