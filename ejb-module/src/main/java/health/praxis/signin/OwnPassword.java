package health.praxis.signin;

import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The password of whoever is signed in: proved once more before something that matters, and changed. */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPassword {

    private static final String OWN = "only the caller's own, by the account they signed in with";

    @Inject
    private OwnPasswordSteps steps;

    @Inject
    private SignInSessions sessions;

    @Inject
    private SignInLimits limits;

    @Inject
    private Passwords passwords;

    /**
     * Proves it once more.
     *
     * @throws WrongPassword when it is another one
     * @throws TooManyAttempts after too many failures
     */
    @OpenToAll(OWN)
    public void prove(String password) {
        proved(password);
    }

    /**
     * Replaces it (LOG-3). The caller's other sessions end.
     *
     * @param sessionToken of the session that goes on
     * @throws WrongPassword when the present one is another one
     * @throws TooManyAttempts after too many failures
     * @throws WeakPassword when the next one is too easy to guess
     * @throws PasswordReused when the next one is the present one
     */
    @OpenToAll(OWN)
    public void change(String sessionToken, String present, String next) {
        Credential credential = proved(present);
        PasswordRule.check(next, credential.email());
        if (passwords.matches(next, Optional.of(credential.passwordHash()))) {
            throw new PasswordReused();
        }
        steps.change(passwords.hash(next), sessionToken);
    }

    /**
     * Signs one of the caller's own devices out (LOG-3).
     *
     * @param present the password
     * @throws WrongPassword when it is another one
     * @throws TooManyAttempts after too many failures
     * @throws health.praxis.shared.NotFound when the caller has no such session that holds
     */
    @OpenToAll(OWN)
    public void endSession(UUID session, String present) {
        proved(present);
        sessions.end(session);
    }

    /**
     * Signs all of the caller's other devices out (LOG-3).
     *
     * @param sessionToken of the session that goes on
     * @param present the password
     * @throws WrongPassword when it is another one
     * @throws TooManyAttempts after too many failures
     */
    @OpenToAll(OWN)
    public void endOtherSessions(String sessionToken, String present) {
        proved(present);
        sessions.endOthers(sessionToken);
    }

    private Credential proved(String password) {
        Credential credential = steps.own();
        long wait = limits.enterOwn(credential.accountId());
        if (wait > 0) {
            throw new TooManyAttempts(wait);
        }
        if (!passwords.matches(password, Optional.of(credential.passwordHash()))) {
            steps.failed();
            throw new WrongPassword();
        }
        limits.succeededOwn(credential.accountId());
        return credential;
    }
}
