package health.praxis.signin;

import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * A new password by a link in an e-mail (LOG-4 to LOG-6). It proves the mailbox and nothing else: whoever comes by it signs
 * in afterwards like anybody, second factor included.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordReset {

    @Inject
    private PasswordResetSteps steps;

    @Inject
    private Passwords passwords;

    @Inject
    private OwnPassword ownPassword;

    /**
     * Sends a link, if the address has an account and was not sent five within the hour. Nothing tells whether it was.
     *
     * @throws TooManyAttempts after too many requests from the network address
     */
    @OpenToAll("whoever forgot the password cannot sign in; tells nothing about anybody")
    public void ask(String email, Client client) {
        long wait = steps.ask(email, client);
        if (wait > 0) {
            throw new TooManyAttempts(wait);
        }
    }

    /**
     * Looks at a link without using it, so that a page can say at once that it is over.
     *
     * @throws LinkOver when it is not good
     */
    @OpenToAll("the token is the proof")
    public void look(String token) {
        steps.owner(token);
    }

    /**
     * Replaces the password by whoever holds the link. All sessions end, all links of the account are used up.
     *
     * @throws LinkOver when it is not good; of two who use it at once, one succeeds
     * @throws WeakPassword when the password is too easy to guess
     */
    @OpenToAll("the token is the proof")
    public void reset(String token, String next) {
        Credential credential = steps.owner(token);
        PasswordRule.check(next, credential.email());
        steps.reset(token, passwords.hash(next));
    }

    /**
     * Sends a link to another user, on behalf of somebody who may edit users and proves their own password. Nobody sees or
     * chooses another person's password.
     *
     * @throws WrongPassword when the caller's own password is another one
     * @throws health.praxis.shared.NotFound when the account is none of the caller's group
     * @throws TooManyAttempts after too many tries, or five links within the hour
     */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public void startFor(UUID account, String ownPasswordOfCaller) {
        ownPassword.prove(ownPasswordOfCaller);
        steps.startFor(account);
    }
}
