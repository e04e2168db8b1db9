package health.praxis.console;

import health.praxis.practice.Membership;
import health.praxis.practice.Memberships;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignedIn;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signing in: e-mail and password, then the practice when there are several (SEC-1). */
@Named
@ViewScoped
public class SignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignIn door;

    @Inject
    private Memberships memberships;

    @Inject
    private Clock clock;

    private String email = "";
    private String password = "";
    private @Nullable String to;
    private @Nullable SignedIn signedIn;
    private List<Membership> choices = List.of();

    /** Checks the password; goes on to the wanted page, or asks for the practice. */
    public void signIn() throws IOException {
        signedIn = door.signIn(email, password, request().getRemoteAddr());
        choices = memberships.of(signedIn.accountId());
        if (choices.size() < 2) {
            enter(choices.isEmpty() ? null : choices.get(0));
        }
    }

    /** Goes on in one of the own practices. */
    public void choose(Membership membership) throws IOException {
        if (choices.contains(membership)) {
            enter(membership);
        }
    }

    private void enter(@Nullable Membership membership) throws IOException {
        new SignedInUser(signedIn.accountId(), membership, signedIn.email(), clock.instant()).enter(request());
        String page = membership == null ? "/failures" : PublicPaths.ownPage(to);
        external().redirect(external().getRequestContextPath() + page);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    public boolean isChoosing() {
        return choices.size() > 1;
    }

    public List<Membership> getChoices() {
        return choices;
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

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
