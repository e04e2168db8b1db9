package health.praxis.signin;

import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Accounts that people ask for themselves: nothing exists before the address is proved by a link. An address that has an
 * account is answered alike, by page, time and work; its owner gets another letter. For room {@code access}, which knows what the
 * account is for.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewAccounts {

    private static final String INSIDE = "whoever registers has no account; tells nothing about anybody";

    @Inject
    private NewAccountSteps steps;

    @Inject
    private Passwords passwords;

    /**
     * What is kept of a wish for an account: its password as a hash.
     *
     * @throws TooManyAttempts after too many requests from the network address
     * @throws WeakPassword when the password is too easy to guess
     */
    @OpenToAll(INSIDE)
    public String admit(String email, String password, Client client) {
        PasswordRule.check(password, email);
        long wait = steps.count(client);
        if (wait > 0) {
            throw new TooManyAttempts(wait);
        }
        return passwords.hash(password);
    }

    /** Keeps the wish and sends its letter once the transaction of the caller has committed. */
    @OpenToAll(INSIDE)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void ask(UUID wish, String email, String passwordHash) {
        steps.ask(wish, email, passwordHash);
    }

    /**
     * Looks at a link without using it.
     *
     * @return the wish
     * @throws LinkOver when it is not good
     */
    @OpenToAll("the token is the proof")
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UUID look(String token) {
        return steps.wish(token);
    }

    /**
     * The address is proved: the account exists from now on. Of two who use a link at once, one succeeds.
     *
     * @throws LinkOver when the link is not good, or the address has an account by now
     */
    @OpenToAll("the token is the proof")
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public UUID open(String token) {
        return steps.open(token);
    }
}
