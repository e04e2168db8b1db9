package health.praxis.access;

import health.praxis.installation.Settings;
import health.praxis.practice.NotTheSameTwice;
import health.praxis.shared.NotFound;
import health.praxis.signin.Client;
import health.praxis.signin.NewAccounts;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;

/**
 * A practice registers itself, where the installation allows it (LOG-11). Nothing exists before the registrant has proved the
 * e-mail address; the answer is the same for every address.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registration {

    private static final String OPEN = "whoever registers has no account; tells nothing about anybody";

    @Inject
    private Settings settings;

    @Inject
    private NewAccounts accounts;

    @Inject
    private RegistrationSteps steps;

    /** Passes where practices may register themselves; elsewhere the page does not exist. @throws NotFound there */
    @OpenToAll(OPEN)
    public void requireOffered() {
        if (!isOffered()) {
            throw new NotFound("page");
        }
    }

    /** Whether practices may register themselves: only when said so in production. */
    @OpenToAll(OPEN)
    public boolean isOffered() {
        return settings.text("PRAXIS_SELF_REGISTRATION")
                .map(Boolean::parseBoolean)
                .orElse(!settings.isProduction());
    }

    /**
     * Keeps what was typed for a day and sends a link to the address.
     *
     * @throws NotFound where practices do not register themselves
     * @throws NotTheSameTwice when the address or the password differs from its repetition
     * @throws health.praxis.shared.ZoneNotKnown when the zone has no such name
     * @throws health.praxis.signin.WeakPassword when the password is too easy to guess
     * @throws health.praxis.signin.TooManyAttempts after too many requests from the network address
     */
    @OpenToAll(OPEN)
    public void register(@Valid RegisterPractice command, Client client) {
        requireOffered();
        if (!command.email().strip().equalsIgnoreCase(command.emailAgain().strip())) {
            throw new NotTheSameTwice("email");
        }
        if (!command.password().equals(command.passwordAgain())) {
            throw new NotTheSameTwice("password");
        }
        steps.keep(command, accounts.admit(command.email(), command.password(), client));
    }

    /**
     * What the link would open, without using it, so that a mail scanner may look.
     *
     * @return the practice's name
     * @throws health.praxis.signin.LinkOver when it is not good
     */
    @OpenToAll("the token is the proof")
    public String look(String token) {
        requireOffered();
        return steps.name(token);
    }

    /**
     * The address is proved: account, practice and owner exist from now on, all of it or nothing. Of two at once, one succeeds.
     *
     * @throws health.praxis.signin.LinkOver when the link is not good, or the address has an account by now
     */
    @OpenToAll("the token is the proof")
    public void confirm(String token) {
        requireOffered();
        steps.open(token);
    }
}
