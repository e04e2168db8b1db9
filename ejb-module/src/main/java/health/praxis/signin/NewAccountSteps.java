package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The transactions of {@link NewAccounts}, for it alone. */
@Stateless
@Door
public class NewAccountSteps {

    private static final String INSIDE = "the inside of the door for accounts that people ask for";

    private static final int MOST_IN_AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private AccountWishes wishes;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountMail mail;

    @Inject
    private TryCounters counters;

    @Inject
    private SignInLimits limits;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Counts with the requests for new passwords: both send letters to whoever is named. */
    @OpenToAll(INSIDE)
    public long count(Client client) {
        return limits.enterReset(client);
    }

    /**
     * The same work whether or not the address has an account: what differs shows when the e-mail is written. Nobody is
     * written to more than five times in an hour.
     */
    @OpenToAll(INSIDE)
    public void ask(UUID id, String email, String passwordHash) {
        Instant now = clock.instant();
        // Whoever registers at the same moment with the same address waits here.
        counters.locked("registration", email.strip().toLowerCase(Locale.ROOT), now);
        boolean often = wishes.count(email, now.minus(HOUR)) >= MOST_IN_AN_HOUR;
        wishes.add(new AccountWish(id, email, passwordHash, now));
        if (!often) {
            mail.put(id, NewAccountLetter.KIND, links.add(id, AccountLink.Kind.NEW_ACCOUNT, id));
        }
        audit.recordForPlatform(Action.SEND, null, "registration asked for");
    }

    @OpenToAll(INSIDE)
    public UUID wish(String token) {
        return link(token).accountId();
    }

    @OpenToAll(INSIDE)
    public UUID open(String token) {
        AccountLink link = link(token);
        AccountWish wish = wishes.byId(link.accountId())
                .filter(one -> accounts.isFree(one.email()))
                .orElseThrow(LinkOver::new);
        link.use(clock.instant());
        Account account = wish.account(clock.instant());
        accounts.add(account);
        audit.recordForPlatform(Action.CREATE, account.id(), "account created by registration");
        return account.id();
    }

    private AccountLink link(String token) {
        return links.locked(token, Set.of(AccountLink.Kind.NEW_ACCOUNT)).orElseThrow(LinkOver::new);
    }
}
