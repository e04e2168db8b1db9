package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.shared.SecretToken;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions of a sign-in: around the hashing of the password, and its later steps. For {@link SignIn} alone. */
@Stateless
@Door
public class SignInSteps {

    private static final String INSIDE = "the inside of the sign-in door";

    /** How long a password that somebody else typed opens the first sign-in. */
    private static final Duration TEMPORARY = Duration.ofDays(14);

    @Inject
    private Accounts accounts;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private SessionStore sessions;

    @Inject
    private GroupRules groups;

    @Inject
    private KnownDevices devices;

    @Inject
    private EarlierPasswords earlier;

    @Inject
    private NewPassword newPassword;

    @Inject
    private AccountMail mail;

    @Inject
    private SecondFactorDue secondFactorDue;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @OpenToAll(INSIDE)
    public Optional<Credential> credentialOf(String email, SessionKind kind) {
        Instant now = clock.instant();
        return accounts.byEmail(email)
                .filter(account -> account.opens(kind) && !account.hasOutlivedTemporaryPassword(now))
                .map(Account::credential);
    }

    /** The password was right: what is left to do is written down, and a token stands for it. */
    @OpenToAll(INSIDE)
    public SignInOutcome proved(UUID accountId, SessionKind kind, @Nullable String freshHash, @Nullable Client client) {
        Account account = accounts.byId(accountId).orElseThrow(SignInRefused::new);
        if (freshHash != null) {
            account.rehash(freshHash);
        }
        StrictestRule rule = groups.strictestFor(account);
        List<SignInStep> due = new ArrayList<>(secondFactorDue.of(accountId, rule, client));
        if (account.owesNewPassword(rule, clock.instant())) {
            due.add(SignInStep.NEW_PASSWORD);
        }
        Collections.sort(due);
        return new SignInOutcome(attempts.begin(accountId, kind, due), due);
    }

    @OpenToAll(INSIDE)
    public List<SignInStep> due(String attemptToken) {
        return attempts.require(attemptToken).due();
    }

    @OpenToAll(INSIDE)
    public void pass(String attemptToken, SignInStep step) {
        if (step.isMandatory()) {
            throw new SignInUnfinished();
        }
        attempts.done(attemptToken, step);
    }

    @OpenToAll(INSIDE)
    public SignedIn proven(String attemptToken) {
        return signedIn(finished(attemptToken));
    }

    @OpenToAll(INSIDE)
    public OpenedSession finish(String attemptToken, Client client) {
        SignInAttempt attempt = finished(attemptToken);
        Account account = account(attempt);
        Instant now = clock.instant();
        boolean secondFactor = attempt.hasDone(SignInStep.SECOND_FACTOR);
        boolean platform = attempt.kind() == SessionKind.PLATFORM;
        if (platform && !(secondFactor && account.isPlatformAdministrator())) {
            throw new SignInUnfinished();
        }
        attempts.remove(attempt);
        String token = SecretToken.random();
        SignInSession session = new SignInSession(token, account.id(), attempt.kind(), secondFactor, client, now);
        sessions.add(session);
        String device = devices.isOurs(client.deviceToken()) ? client.deviceToken() : SecretToken.random();
        boolean known = devices.note(account.id(), Objects.requireNonNull(device), now);
        if (!known
                && account.hasSignedInBefore()
                && groups.strictestFor(account).loginAlert()) {
            mail.put(account.id(), NewLoginLetter.KIND, session.id());
        }
        account.signedIn(now);
        audit.recordForPlatform(
                Action.SIGN_IN,
                account.id(),
                switch (attempt.kind()) {
                            case PRACTICE -> "signed in";
                            case PLATFORM -> "signed in to the platform";
                            case PORTAL -> "signed in to the portal";
                        }
                        + (secondFactor ? " by password and second factor" : " by password"));
        return new OpenedSession(
                token, account.signedIn(attempt.kind()), device.equals(client.deviceToken()) ? null : device);
    }

    private SignInAttempt finished(String attemptToken) {
        SignInAttempt attempt = attempts.require(attemptToken);
        if (!attempt.isFinished()) {
            throw new SignInUnfinished();
        }
        return attempt;
    }

    private SignedIn signedIn(SignInAttempt attempt) {
        return account(attempt).signedIn(attempt.kind());
    }

    private Account account(SignInAttempt attempt) {
        return accounts.byId(attempt.accountId()).orElseThrow(SignInTookTooLong::new);
    }

    @OpenToAll(INSIDE)
    public void failed(@Nullable UUID accountId) {
        audit.recordForPlatform(Action.SIGN_IN_FAILED, accountId, "password refused");
    }

    /** The present one and those before it, for whoever is at the step of choosing another. */
    @OpenToAll(INSIDE)
    public List<String> lastPasswords(String attemptToken) {
        Account account = account(atNewPassword(attemptToken));
        List<String> hashes = new ArrayList<>(earlier.of(account.id()));
        hashes.add(account.credential().passwordHash());
        return hashes;
    }

    @OpenToAll(INSIDE)
    public String emailOf(String attemptToken) {
        return account(atNewPassword(attemptToken)).email();
    }

    @OpenToAll(INSIDE)
    public void newPassword(String attemptToken, String hash) {
        SignInAttempt attempt = atNewPassword(attemptToken);
        newPassword.set(account(attempt), hash, null, "password replaced at sign-in");
        attempt.done(SignInStep.NEW_PASSWORD, clock.instant());
    }

    private SignInAttempt atNewPassword(String attemptToken) {
        SignInAttempt attempt = attempts.require(attemptToken);
        if (!attempt.isNext(SignInStep.NEW_PASSWORD)) {
            throw new SignInUnfinished();
        }
        return attempt;
    }

    @Allowed({Right.PLATFORM, Right.USERS_EDIT})
    public void makeTemporary(UUID accountId) {
        accounts.byId(accountId).orElseThrow().temporaryUntil(clock.instant().plus(TEMPORARY));
    }

    @Allowed({Right.PLATFORM, Right.USERS_EDIT})
    public UUID create(String email, String hash, boolean platformAdministrator) {
        Account account = new Account(email, hash, platformAdministrator, clock.instant());
        accounts.add(account);
        audit.recordForPlatform(Action.CREATE, account.id(), "account created");
        return account.id();
    }

    @OpenToAll(INSIDE)
    public boolean anyAccount() {
        return accounts.any();
    }
}
