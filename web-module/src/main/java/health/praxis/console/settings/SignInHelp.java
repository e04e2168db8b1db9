package health.praxis.console.settings;

import health.praxis.practice.UserDetail;
import health.praxis.signin.OwnSecondFactors;
import health.praxis.signin.PasswordReset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What somebody with Full Access does about a colleague's sign-in, without ever learning or choosing a secret of theirs. */
@Named
@RequestScoped
public class SignInHelp {

    @Inject
    private PasswordReset passwords;

    @Inject
    private OwnSecondFactors factors;

    @Inject
    private UserWords words;

    private @Nullable String ownPassword;

    /** Sends a link for a new password to the user's own address, once the own password is proven (LOG-4). */
    public String sendLink(UserDetail user) {
        passwords.startFor(user.account(), ownPassword);
        return done("done.link", user);
    }

    /** The user sets up a second factor at the next sign-in (TFA-7). */
    public String askForSecondFactor(UserDetail user) {
        factors.demand(user.account());
        return done("done.factor", user);
    }

    private String done(String key, UserDetail user) {
        words.done(key, user.name());
        return UserWords.LIST;
    }

    public @Nullable String getOwnPassword() {
        return ownPassword;
    }

    public void setOwnPassword(@Nullable String ownPassword) {
        this.ownPassword = ownPassword;
    }
}
