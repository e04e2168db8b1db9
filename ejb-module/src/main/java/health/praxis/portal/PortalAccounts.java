package health.praxis.portal;

import health.praxis.practice.NotTheSameTwice;
import health.praxis.signin.Client;
import health.praxis.signin.NewAccounts;
import health.praxis.signin.SignIn;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;

/**
 * Patients' accounts (LOG-12). Nothing exists before the patient has proved the e-mail address; the answer is the same for every
 * address. Whoever has an account for another reason opens the portal to it once they have signed in.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PortalAccounts {

    @Inject
    private NewAccounts accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private PortalAccountSteps steps;

    /**
     * Keeps the wish for a day and sends a link to the address.
     *
     * @throws NotTheSameTwice when the password differs from its repetition
     * @throws health.praxis.signin.WeakPassword when the password is too easy to guess
     * @throws health.praxis.signin.TooManyAttempts after too many requests from the network address
     */
    @OpenToAll("whoever signs up has no account; tells nothing about anybody")
    public void signUp(@Valid SignUp command, Client client) {
        if (!command.password().equals(command.passwordAgain())) {
            throw new NotTheSameTwice("password");
        }
        steps.keep(command.email(), accounts.admit(command.email(), command.password(), client));
    }

    /**
     * Looks at a link without using it, so that a mail scanner may.
     *
     * @throws health.praxis.signin.LinkOver when it is not good
     */
    @OpenToAll("the token is the proof")
    public void look(String token) {
        steps.look(token);
    }

    /**
     * The address is proved: the account exists from now on and the portal is open to it. Of two at once, one succeeds.
     *
     * @throws health.praxis.signin.LinkOver when the link is not good, or the address has an account by now
     */
    @OpenToAll("the token is the proof")
    public void confirm(String token) {
        steps.confirm(token);
    }

    /**
     * Whether the portal is open to whoever is signing in, told once every step is done.
     *
     * @throws health.praxis.signin.SignInUnfinished when a step is left
     * @throws health.praxis.signin.SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll("the token is the proof that every step is done; tells about the own account only")
    public boolean isOpen(String attemptToken) {
        return steps.isOpen(signIn.proven(attemptToken).accountId());
    }

    /**
     * Opens the portal to the account of whoever is signing in; does nothing when it is open.
     *
     * @throws health.praxis.signin.SignInUnfinished when a step is left
     * @throws health.praxis.signin.SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll("the token is the proof that every step is done; changes the own account only")
    public void open(String attemptToken) {
        steps.open(signIn.proven(attemptToken).accountId());
    }
}
