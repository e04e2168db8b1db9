package health.praxis.signin;

import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How often sign-in may fail (LOG-8). From devices that an account does not know, tries are counted for the account and for
 * the network address; a device that it knows has a counter of its own and asks no other, so that nobody can keep the owner
 * out. Each answer is the wait in whole seconds, zero for none: counts stay although a try is refused. For {@link SignIn}
 * and its neighbours alone.
 */
@Stateless
@Door
public class SignInLimits {

    private static final String INSIDE = "the inside of the sign-in doors";
    private static final String ACCOUNT = "account";
    private static final String ADDRESS = "address";
    private static final String DEVICE = "device";
    private static final String OWN = "own";
    private static final String RESET = "reset-address";

    @Inject
    private TryCounters counters;

    @Inject
    private KnownDevices devices;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountMail mail;

    @Inject
    private Clock clock;

    /** Counts a try to sign in. */
    @OpenToAll(INSIDE)
    public long enter(String email, Client client) {
        if (devices.knows(email, client.deviceToken())) {
            return take(DEVICE, deviceOf(email, client), Limit.KNOWN_DEVICE);
        }
        long wait = take(ADDRESS, client.address(), Limit.ADDRESS);
        return wait > 0 ? wait : take(ACCOUNT, email, Limit.UNKNOWN_DEVICE);
    }

    /** The try was no failure. */
    @OpenToAll(INSIDE)
    public void succeeded(String email, Client client) {
        if (devices.knows(email, client.deviceToken())) {
            counters.existing(DEVICE, deviceOf(email, client)).ifPresent(TryCounter::clear);
        } else {
            counters.existing(ADDRESS, client.address()).ifPresent(TryCounter::giveBack);
            counters.existing(ACCOUNT, email).ifPresent(TryCounter::giveBack);
        }
    }

    /** The try failed. The owner is told once when unknown devices are kept out; the same is done for an unknown address. */
    @OpenToAll(INSIDE)
    public void failed(String email, Client client) {
        if (devices.knows(email, client.deviceToken())) {
            return;
        }
        Optional<TryCounter> counter = counters.existing(ACCOUNT, email);
        if (counter.filter(TryCounter::isNewlyBlocked).isPresent()) {
            UUID account = accounts.byEmail(email).map(Account::id).orElseGet(UUID::randomUUID);
            mail.put(account, LockedLetter.KIND, account);
        }
    }

    /** Counts a try to prove the password of a signed-in account once more. */
    @OpenToAll(INSIDE)
    public long enterOwn(UUID account) {
        return take(OWN, account.toString(), Limit.KNOWN_DEVICE);
    }

    @OpenToAll(INSIDE)
    public void succeededOwn(UUID account) {
        counters.existing(OWN, account.toString()).ifPresent(TryCounter::clear);
    }

    /** Counts a request for a new password, by its network address. */
    @OpenToAll(INSIDE)
    public long enterReset(Client client) {
        return take(RESET, client.address(), Limit.RESET);
    }

    /** The owner proved the mailbox: failures of others count no longer. */
    @OpenToAll(INSIDE)
    public void forgive(String email) {
        counters.existing(ACCOUNT, email).ifPresent(TryCounter::clear);
    }

    private long take(String what, String whose, Limit limit) {
        Instant now = clock.instant();
        Duration wait = counters.locked(what, whose, now).take(limit, now);
        return wait.isZero() ? 0 : wait.toSeconds() + 1;
    }

    private static String deviceOf(String email, Client client) {
        return email.strip() + "|" + client.deviceToken();
    }
}
