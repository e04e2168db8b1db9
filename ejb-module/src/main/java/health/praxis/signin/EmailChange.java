package health.praxis.signin;

import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Another e-mail address to sign in by; it holds once the present and the new address have both confirmed (LOG-9). */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailChange {

    @Inject
    private EmailChangeSteps steps;

    @Inject
    private OwnPassword ownPassword;

    /**
     * Sends a link to both addresses. One that has an account already gets none, which is not said.
     *
     * @throws WrongPassword when the caller's password is another one
     * @throws TooManyAttempts after too many failures
     */
    @OpenToAll("only the caller's own, by the account they signed in with")
    public void ask(@NotBlank @Email @Size(max = 254) String newEmail, String password) {
        ownPassword.prove(password);
        steps.ask(newEmail);
    }

    /**
     * Confirms from one of the addresses.
     *
     * @return whether the other address has confirmed as well, so that the change is made
     * @throws LinkOver when the link is not good, or the new address was taken meanwhile
     */
    @OpenToAll("the token is the proof")
    public boolean confirm(String token) {
        return steps.confirm(token);
    }
}
