package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The accounts that run the installation, and what those who run it do to the sign-in of others (SEC-4). */
@Stateless
@Door
public class PlatformAccounts {

    private static final Duration TEMPORARY = Duration.ofDays(14);

    /** What became of an appointment. */
    public enum Appointed {
        /** A new account with a temporary password. */
        CREATED,
        /** An account that was there; password and second factors stay as they are. */
        APPOINTED,
        /** One who was a platform administrator already: the temporary password counts, second factors are set up anew. */
        LET_IN_AGAIN
    }

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private NewPassword newPassword;

    @Inject
    private FactorReset factorReset;

    @Inject
    private SecondFactorDemands demands;

    @Inject
    private GroupRules groups;

    @Inject
    private SessionStore sessions;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Makes somebody a platform administrator, or lets one in again who lost password or second factors.
     *
     * @param password temporary; not looked at for an account that is there and did not run the installation
     * @throws WeakPassword when the password is too easy to guess
     */
    @Allowed(Right.PLATFORM)
    public Appointed appoint(String email, char[] password) {
        Optional<Account> known = accounts.byEmail(email);
        if (known.isPresent() && !known.get().isPlatformAdministrator()) {
            known.get().runsInstallation(true);
            endSignIns(known.get());
            audit.recordForPlatform(Action.UPDATE, known.get().id(), "made a platform administrator");
            return Appointed.APPOINTED;
        }
        String text = CharBuffer.wrap(password).toString();
        PasswordRule.check(text, email);
        String hash = passwords.hash(text);
        Account account = known.orElse(null);
        if (account == null) {
            account = new Account(email, hash, true, clock.instant());
            accounts.add(account);
            audit.recordForPlatform(Action.CREATE, account.id(), "platform administrator created");
        } else {
            newPassword.set(account, hash, null, "platform administrator let in again");
            factorReset.reset(account.id());
            endSignIns(account);
        }
        account.temporaryUntil(clock.instant().plus(TEMPORARY));
        return known.isPresent() ? Appointed.LET_IN_AGAIN : Appointed.CREATED;
    }

    /**
     * Somebody runs the installation no longer; their sessions end. The account stays, with its practices if it has any.
     *
     * @throws NotFound when no platform administrator has this address
     */
    @Allowed(Right.PLATFORM)
    public void withdraw(String email) {
        Account account = accounts.byEmail(email)
                .filter(Account::isPlatformAdministrator)
                .orElseThrow(() -> new NotFound("account"));
        account.runsInstallation(false);
        endSignIns(account);
        audit.recordForPlatform(Action.UPDATE, account.id(), "no platform administrator any more");
    }

    /**
     * Takes all second factors from a user of the caller's practice who lost them. Their sessions end, they are told by
     * e-mail, and their next sign-in sets one up before anything else. The door that calls writes down why.
     *
     * @throws NotFound when the account is none of the practice, or itself runs the installation: see {@link #appoint}
     * @throws NoSecondFactor when there is none
     */
    @Allowed(Right.PLATFORM)
    public void resetSecondFactors(UUID accountId) {
        UUID practice = Callers.current().requirePractice().value();
        Account account = accounts.byId(accountId)
                .filter(one -> !one.isPlatformAdministrator() && groups.isMember(one.id(), practice))
                .orElseThrow(() -> new NotFound("account"));
        if (!factorReset.reset(account.id())) {
            throw new NoSecondFactor();
        }
        demands.add(account.id(), practice, clock.instant());
        audit.recordForPlatform(Action.UPDATE, account.id(), "second factors reset");
    }

    private void endSignIns(Account account) {
        attempts.removeAllOf(account.id());
        sessions.endAll(account.id(), clock.instant());
    }
}
