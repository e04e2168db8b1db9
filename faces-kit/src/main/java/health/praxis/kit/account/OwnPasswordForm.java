package health.praxis.kit.account;

import health.praxis.kit.signin.OwnSession;
import health.praxis.signin.OwnPassword;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Changing one's own password: the present one, and the new one twice (LOG-3). */
@Named
@RequestScoped
public class OwnPasswordForm {

    @Inject
    private OwnPassword door;

    @Inject
    private OwnSession session;

    private String present = "";
    private final TypedTwice typed = new TypedTwice();
    private boolean done;

    /** Replaces it; other devices are signed out. */
    public void save() {
        door.change(session.token(), present, typed.agreed());
        done = true;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public TypedTwice getTyped() {
        return typed;
    }

    public boolean isDone() {
        return done;
    }
}
