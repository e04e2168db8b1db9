package health.praxis.kit.account;

import health.praxis.kit.signin.Clients;
import health.praxis.signin.PasswordReset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asking for a new password (LOG-5). The answer is the same whatever address is typed. */
@Named
@RequestScoped
public class ForgottenPasswordForm {

    @Inject
    private PasswordReset door;

    private String email = "";
    private boolean asked;

    /** Sends the link, if there is an account. */
    public void ask() {
        door.ask(email, Clients.ofPage());
        asked = true;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isAsked() {
        return asked;
    }
}
