package health.praxis.console;

import health.praxis.practice.Membership;
import health.praxis.practice.Memberships;
import health.praxis.practice.PracticeQueries;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignedIn;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
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
    private PracticeQueries practices;

    @Inject
    private transient Clock clock;

    private String email = "";
    private String password = "";
    private @Nullable String to;
    private @Nullable SignedIn signedIn;
    private transient List<Choice> choices = List.of();

    /** One of the practices that an account belongs to. */
    public record Choice(Membership membership, String name) {}

    /** Checks the password; goes on to the wanted page, or asks for the practice. */
    public void signIn() throws IOException {
        signedIn = door.signIn(email, password, request().getRemoteAddr());
        List<Membership> own = memberships.of(signedIn.accountId());
        if (own.size() < 2) {
            enter(own.isEmpty() ? null : own.get(0));
        }
        choices = own.stream().map(this::choice).toList();
    }

    private Choice choice(Membership membership) {
        Caller visitor = Callers.current().within(membership.practice());
        return new Choice(
                membership, Callers.get(visitor, () -> practices.practice().name()));
    }

    /** Goes on in one of the own practices. */
    public void choose(Choice choice) throws IOException {
        enter(choice.membership());
    }

    private void enter(@Nullable Membership membership) throws IOException {
        new SignedInUser(signedIn.accountId(), membership, signedIn.email(), clock.instant()).enter(request());
        String page = membership == null ? PublicPaths.PLATFORM : PublicPaths.ownPage(to);
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
