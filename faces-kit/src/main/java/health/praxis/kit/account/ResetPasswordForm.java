package health.praxis.kit.account;

import health.praxis.signin.PasswordReset;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Choosing a new password by the link from an e-mail (LOG-6). Opening the page uses nothing up. */
@Named
@ViewScoped
public class ResetPasswordForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordReset door;

    private String key = "";
    private final TypedTwice typed = new TypedTwice();
    private boolean usable;

    /** Looks whether the link is good. */
    public void look() {
        door.look(key);
        usable = true;
    }

    /** Replaces the password and leads to the sign-in page. */
    public String save() {
        door.reset(key, typed.agreed());
        return "/sign-in?ended=RESET&faces-redirect=true";
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public TypedTwice getTyped() {
        return typed;
    }

    public boolean isUsable() {
        return usable;
    }
}
