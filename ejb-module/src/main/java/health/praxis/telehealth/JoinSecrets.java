package health.praxis.telehealth;

import health.praxis.shared.SecretToken;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Finds out whose a secret from outside is, before the practice is known. */
@Stateless
@Door
public class JoinSecrets {

    @Inject
    private TokenIndex tokens;

    @Inject
    private Clock clock;

    /** Whose join link has this token; dead links are found too. Changes nothing. */
    @OpenToAll("answers only to who holds the token")
    public Optional<TokenIndex.Owner> linkOf(String token) {
        return tokens.link(SecretToken.hash(token));
    }

    /** Uses a ticket up. */
    @OpenToAll("answers only to who holds the ticket, and once")
    public Optional<TokenIndex.Owner> useTicket(String ticket) {
        return tokens.useTicket(SecretToken.hash(ticket), clock.instant());
    }
}
