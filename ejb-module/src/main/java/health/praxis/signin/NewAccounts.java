package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Accounts that people ask for themselves: nothing exists before the address is proved by a link. An address that has an
 * account is answered alike, by page, time and work; its owner gets another letter. For rooms {@code access} and {@code
 * portal}, which know what the account is for.
 */
@Stateless
@Door
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewAccounts {

    private static final String INSIDE = "whoever registers has no account; tells nothing about anybody";

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
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What is kept of a wish for an account: its password as a hash. Counts with the requests for new passwords: both send
     * letters to whoever is named.
     *
     * @throws TooManyAttempts after too many requests from the network address
     * @throws WeakPassword when the password is too easy to guess
     */
    @OpenToAll(INSIDE)
    public String admit(String email, String password, Client client) {
        PasswordRule.check(password, email);
        long wait = limits.enterReset(client);
        if (wait > 0) {
            throw new TooManyAttempts(wait);
        }
        return passwords.hash(password);
    }

    /**
     * Keeps the wish and sends its letter once the transaction of the caller has committed. The same work whether or not the
     * address has an account: what differs shows when the e-mail is written. Nobody is written to more than five times in an
     * hour.
     *
     * @param kind what the account is to sign in to first; a link opens it there and nowhere else
     */
    @OpenToAll(INSIDE)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void ask(UUID wish, SessionKind kind, String email, String passwordHash) {
        Instant now = clock.instant();
        // Whoever registers at the same moment with the same address waits here.
        counters.locked("registration", email.strip().toLowerCase(Locale.ROOT), now);
        boolean often = wishes.count(email, now.minus(HOUR)) >= MOST_IN_AN_HOUR;
        wishes.add(new AccountWish(wish, kind, email, passwordHash, now));
        if (!often) {
            mail.put(wish, NewAccountLetter.KIND, links.add(wish, AccountLink.Kind.NEW_ACCOUNT, wish));
        }
        audit.recordForPlatform(
                Action.SEND, null, kind == SessionKind.PORTAL ? "sign-up asked for" : "registration asked for");
    }

    /**
     * Looks at a link without using it.
     *
     * @return the wish
     * @throws LinkOver when it is not good
     */
    @OpenToAll("the token is the proof")
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UUID look(String token, SessionKind kind) {
        return wish(link(token), kind).id();
    }

    /**
     * The address is proved: the account exists from now on. Of two who use a link at once, one succeeds.
     *
     * @throws LinkOver when the link is not good, or the address has an account by now
     */
    @OpenToAll("the token is the proof")
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public UUID open(String token, SessionKind kind) {
        AccountLink link = link(token);
        AccountWish wish = wish(link, kind);
        if (!accounts.isFree(wish.email())) {
            throw new LinkOver();
        }
        link.use(clock.instant());
        Account account = wish.account(clock.instant());
        accounts.add(account);
        audit.recordForPlatform(
                Action.CREATE,
                account.id(),
                kind == SessionKind.PORTAL ? "account created by sign-up" : "account created by registration");
        return account.id();
    }

    private AccountWish wish(AccountLink link, SessionKind kind) {
        return wishes.byId(link.accountId()).filter(one -> one.kind() == kind).orElseThrow(LinkOver::new);
    }

    private AccountLink link(String token) {
        return links.locked(token, Set.of(AccountLink.Kind.NEW_ACCOUNT)).orElseThrow(LinkOver::new);
    }
}
