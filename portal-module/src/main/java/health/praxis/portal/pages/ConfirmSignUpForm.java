package health.praxis.portal.pages;

import health.praxis.portal.PortalAccounts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Proves the address of a sign-up (LOG-12); by a button, since mail scanners open links. */
@Named
@ViewScoped
public class ConfirmSignUpForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the page shows. */
    public enum State {
        OVER,
        ASK,
        DONE
    }

    @Inject
    private PortalAccounts door;

    private String key = "";
    private State state = State.OVER;

    /** @throws health.praxis.signin.LinkOver when the link is not good */
    public void load() {
        door.look(key);
        state = State.ASK;
    }

    /** Opens the account. */
    public void confirm() {
        door.confirm(key);
        state = State.DONE;
    }

    public State getState() {
        return state;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
