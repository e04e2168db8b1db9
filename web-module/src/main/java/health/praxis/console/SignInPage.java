package health.praxis.console;

import health.praxis.access.NotAMember;
import health.praxis.console.PracticeChoices.Choice;
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
    private PracticeChoices practices;

    @Inject
    private transient Clock clock;

    private String email = "";
    private String password = "";
    private @Nullable String to;
    private @Nullable SignedIn signedIn;
    private transient List<Choice> choices = List.of();

    /**
     * Checks the password; goes on to the wanted page, or asks for the practice.
     *
     * @throws NotAMember when the account belongs to no practice and does not run the installation
     */
    public void signIn() throws IOException {
        signedIn = door.signIn(email, password, request().getRemoteAddr());
        password = "";
        choices = practices.of(signedIn);
        if (choices.isEmpty()) {
            throw new NotAMember();
        }
        if (choices.size() == 1) {
            enter(choices.get(0));
        }
    }

    /** Goes on in one of the own practices. */
    public void enter(Choice choice) throws IOException {
        new SignedInUser(signedIn.accountId(), choice.membership(), signedIn.email(), clock.instant()).enter(request());
        String page = choice.membership() == null ? PublicPaths.PLATFORM : PublicPaths.ownPage(to);
        external().redirect(external().getRequestContextPath() + page);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    public List<Choice> getChoices() {
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
