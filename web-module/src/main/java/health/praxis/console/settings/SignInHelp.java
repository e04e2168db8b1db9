package health.praxis.console.settings;

import health.praxis.practice.UserDetail;
import health.praxis.practice.UserSignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What somebody with Full Access does about a colleague's sign-in, without ever learning or choosing a secret of theirs. */
@Named
@RequestScoped
public class SignInHelp {

    @Inject
    private UserSignIns door;

    @Inject
    private UserWords words;

    private @Nullable String ownPassword;

    /** Sends a link for a new password to the user's own address, once the own password is proven (LOG-4). */
    public String sendLink(UserDetail user) {
        door.sendPasswordLink(user.id(), ownPassword);
        return done("done.link", user);
    }

    /** The user sets up a second factor at the next sign-in (TFA-7). */
    public String askForSecondFactor(UserDetail user) {
        door.demandSecondFactor(user.id());
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
