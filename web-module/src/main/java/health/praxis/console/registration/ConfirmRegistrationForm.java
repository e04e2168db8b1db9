package health.praxis.console.registration;

import health.praxis.access.Registration;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Proves the address of a registration (LOG-11); by a button, since mail scanners open links. */
@Named
@ViewScoped
public class ConfirmRegistrationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Registration door;

    private String key = "";
    private String practice = "";
    private boolean done;

    /** Says what the link opens. @throws health.praxis.signin.LinkOver when it is not good */
    public void load() {
        practice = door.look(key);
    }

    /** Opens the practice. */
    public void confirm() {
        door.confirm(key);
        done = true;
    }

    public String getPractice() {
        return practice;
    }

    public boolean isDone() {
        return done;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
