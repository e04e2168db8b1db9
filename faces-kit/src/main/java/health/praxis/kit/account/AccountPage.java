package health.praxis.kit.account;

import health.praxis.kit.signin.OwnSession;
import health.praxis.signin.OwnPassword;
import health.praxis.signin.SessionCard;
import health.praxis.signin.SignInSessions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's own account and where they are signed in. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private SignInSessions sessions;

    @Inject
    private OwnPassword password;

    @Inject
    private OwnSession own;

    private List<SessionCard> shown = List.of();
    private @Nullable String proof;

    @PostConstruct
    void open() {
        shown = sessions.mine();
    }

    /** Whether this is the session that the page was asked for in. */
    public boolean isHere(SessionCard session) {
        return session.id().equals(own.live().id());
    }

    /** Signs one of the own devices out, for the password. */
    public void end(SessionCard session) {
        password.endSession(session.id(), proof);
        open();
    }

    /** Signs every other device out, for the password. */
    public void endOthers() {
        password.endOtherSessions(own.token(), proof);
        open();
    }

    public List<SessionCard> getSessions() {
        return shown;
    }

    public @Nullable String getProof() {
        return proof;
    }

    public void setProof(@Nullable String proof) {
        this.proof = proof;
    }

    public String getEmail() {
        return own.live().email();
    }
}
