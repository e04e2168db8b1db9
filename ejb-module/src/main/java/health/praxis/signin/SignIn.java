package health.praxis.signin;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proving who somebody is. Passwords are hashed outside transactions, so that a crowd at the door holds no database
 * connection while it waits; that is why the methods here begin none and call {@link SignInSteps}.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    private SignInSteps steps;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInLimits limits;

    /**
     * Proves a person by e-mail address and password. They are not signed in yet: the answer says which steps are left, and
     * {@link #finish} opens the session once they are done.
     *
     * @throws SignInRefused when the two do not belong together, whatever the cause
     * @throws TooManyAttempts after too many failures for this e-mail address or network address
     */
    @OpenToAll("the door to sign in by")
    public SignInOutcome signIn(String email, String password, Client client) {
        return begin(email, password, SessionKind.PRACTICE, client, client);
    }

    /**
     * The same for somebody who is signed in and wants to change how: neither a remembered device nor a trusted network makes
     * it shorter.
     *
     * @throws TooManyAttempts as {@link #signIn}
     * @throws SignInRefused as {@link #signIn}
     */
    @OpenToAll("the door to sign in by")
    public SignInOutcome proveAnew(String email, String password, Client client) {
        return begin(email, password, SessionKind.PRACTICE, client, null);
    }

    /**
     * The same for the platform administrator's area (SEC-4). Whoever is no platform administrator is answered as somebody
     * unknown, in the same words, time and counters; a second factor is always among the steps, and nothing makes it shorter.
     *
     * @throws SignInRefused when the two do not belong together or the account does not run this installation
     * @throws TooManyAttempts after too many failures for this e-mail address or network address
     */
    @OpenToAll("the door to sign in by")
    public SignInOutcome signInToPlatform(String email, String password, Client client) {
        return begin(email, password, SessionKind.PLATFORM, client, null);
    }

    /**
     * The same for the patients' portal (LOG-14).
     *
     * @throws SignInRefused when the two do not belong together, whatever the cause
     * @throws TooManyAttempts after too many failures for this e-mail address or network address
     */
    @OpenToAll("the door to sign in by")
    public SignInOutcome signInToPortal(String email, String password, Client client) {
        return begin(email, password, SessionKind.PORTAL, client, client);
    }

    private SignInOutcome begin(
            String email, String password, SessionKind kind, Client client, @Nullable Client shortenedBy) {
        long wait = limits.enter(email, client);
        if (wait > 0) {
            throw new TooManyAttempts(wait);
        }
        Optional<Credential> credential = steps.credentialOf(email, kind);
        if (!passwords.matches(password, credential.map(Credential::passwordHash))) {
            limits.failed(email, client);
            steps.failed(credential.map(Credential::accountId).orElse(null));
            throw new SignInRefused();
        }
        limits.succeeded(email, client);
        Credential proven = credential.orElseThrow();
        String fresh = passwords.isOutdated(proven.passwordHash()) ? passwords.hash(password) : null;
        return steps.proved(proven.accountId(), kind, fresh, shortenedBy);
    }

    /**
     * The steps of a sign-in that are left, in the order in which they are asked for.
     *
     * @throws SignInTookTooLong when it has to start again
     */
    @OpenToAll("the token is the proof that the password was right")
    public List<SignInStep> due(String attemptToken) {
        return steps.due(attemptToken);
    }

    /**
     * Passes by a step that may be passed by.
     *
     * @throws SignInUnfinished when it may not, or is not the next one
     * @throws SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll("the token is the proof that the password was right")
    public void passBy(String attemptToken, SignInStep step) {
        steps.pass(attemptToken, step);
    }

    /**
     * Who is signing in, for the choice of a practice; told only once nothing mandatory is left.
     *
     * @throws SignInUnfinished when a step is left
     * @throws SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll("the token is the proof that every step is done")
    public SignedIn proven(String attemptToken) {
        return steps.proven(attemptToken);
    }

    /**
     * Opens the session. The attempt is used up: of two who come with one token, one gets a session.
     *
     * @throws SignInUnfinished when a step is left
     * @throws SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll("the token is the proof that every step is done")
    public OpenedSession finish(String attemptToken, Client client) {
        return steps.finish(attemptToken, client);
    }

    /**
     * Does the step {@link SignInStep#NEW_PASSWORD}. Sessions that were opened with the present one end.
     *
     * @throws SignInUnfinished when another step comes first
     * @throws SignInTookTooLong when the sign-in has to start again
     * @throws WeakPassword when the password is too easy to guess
     * @throws PasswordReused when it is one of the last five (IDL-6)
     */
    @OpenToAll("the token is the proof that the password was right and no earlier step is left")
    public void newPassword(String attemptToken, String next) {
        List<String> hashes = steps.lastPasswords(attemptToken);
        PasswordRule.check(next, steps.emailOf(attemptToken));
        if (hashes.stream().anyMatch(hash -> passwords.matches(next, Optional.of(hash)))) {
            throw new PasswordReused();
        }
        steps.newPassword(attemptToken, passwords.hash(next));
    }

    /**
     * Makes an account for somebody who has none.
     *
     * @throws WeakPassword when the password is too easy to guess
     * @throws EmailTaken when the e-mail address has an account
     */
    @Allowed({Right.PLATFORM, Right.USERS_EDIT})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UUID createAccount(String email, char[] password) {
        return create(email, password, false);
    }

    /**
     * Makes an account with a password that somebody else typed: it is replaced at the first sign-in, within a fortnight
     * (ORG-9).
     *
     * @throws WeakPassword when the password is too easy to guess
     * @throws EmailTaken when the e-mail address has an account
     */
    @Allowed({Right.PLATFORM, Right.USERS_EDIT})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UUID createAccountWithTemporaryPassword(String email, char[] password) {
        UUID account = create(email, password, false);
        steps.makeTemporary(account);
        return account;
    }

    /**
     * Makes an account for somebody who runs this installation.
     *
     * @throws WeakPassword when the password is too easy to guess
     * @throws EmailTaken when the e-mail address has an account
     */
    @Allowed(Right.PLATFORM)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UUID createPlatformAdministrator(String email, char[] password) {
        return create(email, password, true);
    }

    /** Whether anybody has an account in this installation yet. */
    @OpenToAll("asked before the first account exists; tells nothing about anybody")
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean hasAccounts() {
        return steps.anyAccount();
    }

    private UUID create(String email, char[] password, boolean platformAdministrator) {
        String text = CharBuffer.wrap(password).toString();
        PasswordRule.check(text, email);
        return steps.create(email, passwords.hash(text), platformAdministrator);
    }
}
