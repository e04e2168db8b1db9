package health.praxis.kit.account;

import health.praxis.signin.EmailChange;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Confirming a change of e-mail from one of the two addresses (LOG-9); by a button, since mail scanners open links. */
@Named
@ViewScoped
public class ConfirmEmailForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EmailChange door;

    private String key = "";
    private String state = "ASK";

    /** Confirms. */
    public void confirm() {
        state = door.confirm(key) ? "DONE" : "HALF";
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    /** ASK, then HALF while the other address has not confirmed, or DONE. */
    public String getState() {
        return state;
    }
}
