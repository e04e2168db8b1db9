package health.praxis.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.installation.Settings;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The transactions of {@link PasswordReset}, for it alone. */
@Stateless
@Door
public class PasswordResetSteps {

    private static final String INSIDE = "the inside of the door for forgotten passwords";
    private static final int MOST_IN_AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);

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
    private GroupRules groups;

    @Inject
    private NewPassword newPassword;

    @Inject
    private KnownDevices devices;

    @Inject
    private Settings settings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same work whether or not the address has an account: what differs shows when the e-mail is written. */
    @OpenToAll(INSIDE)
    public long ask(String email, Client client) {
        long wait = limits.enterReset(client);
        if (wait == 0) {
            Optional<UUID> account = accounts.byEmail(email).map(Account::id);
            audit.recordForPlatform(Action.SEND, account.orElse(null), "password reset asked for");
            send(account.orElseGet(() -> nobody(email)));
        }
        return wait;
    }

    @OpenToAll(INSIDE)
    public Credential owner(String token) {
        return account(link(token)).credential();
    }

    @OpenToAll(INSIDE)
    public void reset(String token, String hash) {
        Account account = account(link(token));
        newPassword.endAttempts(account);
        newPassword.set(account, hash, null, "password replaced by link");
        devices.forgetAllOf(account.id());
        limits.forgive(account.email());
    }

    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public void startFor(UUID accountId) {
        Caller caller = Callers.current();
        boolean own = caller.may(Right.PLATFORM)
                || groups.isMember(accountId, caller.requirePractice().value());
        Account account = accounts.byId(accountId).filter(found -> own).orElseThrow(() -> new NotFound("account"));
        audit.recordForPlatform(Action.SEND, account.id(), "password reset started by another user");
        if (!send(account.id())) {
            throw new TooManyAttempts(HOUR.toSeconds());
        }
    }

    private boolean send(UUID account) {
        // Whoever asks at the same moment for the same account waits here.
        counters.locked("reset", account.toString(), clock.instant());
        if (links.count(account, AccountLink.Kind.RESET, clock.instant().minus(HOUR)) >= MOST_IN_AN_HOUR) {
            return false;
        }
        mail.put(account, ResetLetter.KIND, links.add(account, AccountLink.Kind.RESET, null));
        return true;
    }

    /** Stands for an address without an account: always the same for one address, guessed by nobody. */
    private UUID nobody(String email) {
        UUID name =
                UUID.nameUUIDFromBytes(email.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
        return UUID.nameUUIDFromBytes(Tokens.mac(settings.secretKey(), "nobody", name));
    }

    private AccountLink link(String token) {
        return links.locked(token, Set.of(AccountLink.Kind.RESET)).orElseThrow(LinkOver::new);
    }

    private Account account(AccountLink link) {
        return accounts.byId(link.accountId()).orElseThrow(LinkOver::new);
    }
}
