package health.praxis.console.account;

import health.praxis.console.OwnSession;
import health.praxis.signin.SessionCard;
import health.praxis.signin.SignInSessions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A person's own account and where they are signed in. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private SignInSessions sessions;

    @Inject
    private OwnSession own;

    private List<SessionCard> shown = List.of();

    @PostConstruct
    void open() {
        shown = sessions.mine();
    }

    /** Whether this is the session that the page was asked for in. */
    public boolean isHere(SessionCard session) {
        return session.id().equals(own.live().id());
    }

    /** Signs one of the own devices out. */
    public void end(SessionCard session) {
        sessions.end(session.id());
        open();
    }

    /** Signs every other device out. */
    public void endOthers() {
        sessions.endOthers(own.token());
        open();
    }

    public List<SessionCard> getSessions() {
        return shown;
    }

    public String getEmail() {
        return own.live().email();
    }
}
