package health.praxis.kit.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** E-mail and password, which every sign-in begins with (LOG-1). */
@Named
@ViewScoped
public class SignInForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String email = "";
    private String password = "";
    private @Nullable String to;
    private @Nullable String zone;

    /** The password, which the form forgets by this. */
    public String takePassword() {
        String typed = password;
        password = "";
        return typed;
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

    /** The page that was asked for, if any. */
    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    /** Where the browser says it is, such as {@code Australia/Perth}; empty when it says nothing. */
    public String getZone() {
        return zone == null ? "" : zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }
}
