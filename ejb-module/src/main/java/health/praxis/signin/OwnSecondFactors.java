package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.shared.NotFound;
import health.praxis.shared.SecretToken;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A signed-in person's own second factors, recovery codes and remembered devices. Looking and forgetting a device needs the
 * session alone; whatever weakens or renews needs the password and a present factor again, proved by an attempt of the
 * caller's own (see {@link SecondFactorCheck}).
 */
@Stateless
@Door
public class OwnSecondFactors {

    private static final String OWN = "only the caller's own, by the account they signed in with";

    /** A remembered device skips the second factor for so long (TFA-9). */
    static final Duration REMEMBERED_FOR = Duration.ofDays(30);

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    @Inject
    private SignInAttempts attempts;

    @Inject
    private Accounts accounts;

    @Inject
    private GroupRules groups;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorDemands demands;

    @Inject
    private RecoveryCodeRows recoveryCodes;

    @Inject
    private RememberedDevices devices;

    @Inject
    private SessionStore sessions;

    @Inject
    private FactorProof proof;

    @Inject
    private SecondFactorMail mail;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What the caller has. */
    @OpenToAll(OWN)
    public SecondFactorOverview mine() {
        Account account = account(SignInSessions.own());
        String email = account.email();
        List<FactorCard> cards = factors.inUse(account.id()).stream()
                .map(factor -> proof.card(factor, email))
                .toList();
        return new SecondFactorOverview(
                cards,
                recoveryCodes.left(account.id()),
                devices.of(account.id(), clock.instant()),
                groups.strictestFor(account).mode() == SecondFactorMode.MANDATORY);
    }

    /**
     * Asks for this factor first from now on (TFA-1).
     *
     * @throws NotFound when it is not in use
     * @throws SignInTookTooLong when the proof is too old
     */
    @OpenToAll(OWN)
    public void choose(String attemptToken, FactorMethod method) {
        UUID account = proved(attemptToken);
        SecondFactor chosen = inUse(account, method);
        factors.inUse(account).forEach(factor -> factor.chooseFirst(false));
        factors.write();
        chosen.chooseFirst(true);
        audit.recordForPlatform(Action.UPDATE, account, "second factor asked for first, " + method);
    }

    /**
     * Removes a factor. With the last one go the recovery codes and the remembered devices; other sessions end.
     *
     * @throws SecondFactorDemanded when a group of the caller, or the installation, wants it (TFA-5)
     * @throws NotFound when it is not in use
     * @throws SignInTookTooLong when the proof is too old
     */
    @OpenToAll(OWN)
    public void remove(String attemptToken, FactorMethod method, String sessionToken) {
        UUID account = proved(attemptToken);
        SecondFactor removed = inUse(account, method);
        List<SecondFactor> rest = factors.inUse(account).stream()
                .filter(factor -> factor.method() != method)
                .toList();
        StrictestRule rule = groups.strictestFor(account(account));
        List<FactorMethod> ready = rest.stream().map(SecondFactor::method).toList();
        if (rule.mode() == SecondFactorMode.MANDATORY && !SecondFactorDue.suffices(ready, rule.mandated())) {
            throw new SecondFactorDemanded();
        }
        factors.remove(removed);
        if (rest.isEmpty()) {
            recoveryCodes.drop(account);
            devices.forgetAll(account);
        } else if (removed.isFirstChoice()) {
            rest.get(0).chooseFirst(true);
        }
        sessions.endOthers(account, sessionToken, clock.instant());
        audit.recordForPlatform(Action.UPDATE, account, "second factor removed, " + method);
        mail.notice(account, SecondFactorLetters.Kind.SECOND_FACTOR_REMOVED);
    }

    /**
     * Ten new recovery codes, shown once; those from before are worth nothing (TFA-10).
     *
     * @throws NotFound when no second factor is in use
     * @throws SignInTookTooLong when the proof is too old
     */
    @OpenToAll(OWN)
    public List<String> renewRecoveryCodes(String attemptToken) {
        UUID account = proved(attemptToken);
        if (factors.inUse(account).isEmpty()) {
            throw new NotFound("second factor");
        }
        List<String> codes = RecoveryCodes.fresh();
        recoveryCodes.replace(account, codes);
        audit.recordForPlatform(Action.UPDATE, account, "recovery codes renewed");
        mail.notice(account, SecondFactorLetters.Kind.RECOVERY_CODES_RENEWED);
        return codes;
    }

    /**
     * From now on this device skips the second factor, and only that, for thirty days (TFA-8, TFA-9).
     *
     * @return the token to be kept by the device: the one that it has, or a new one
     * @throws NotAllowed when the session was not opened with a second factor a moment ago
     */
    @OpenToAll("the session's token is the proof")
    public String rememberDevice(String sessionToken, Client client) {
        Instant now = clock.instant();
        LiveSession session = sessions.standing(sessionToken)
                .map(SessionStore.Standing::session)
                .filter(live -> live.kind() != SessionKind.PLATFORM)
                .filter(live -> live.secondFactor() && now.isBefore(live.since().plus(A_MOMENT)))
                .orElseThrow(NotAllowed::new);
        String deviceToken = client.deviceToken() == null ? SecretToken.random() : client.deviceToken();
        devices.remember(
                session.accountId(),
                SecretToken.hash(deviceToken),
                DeviceWords.of(client.userAgent()),
                now,
                now.plus(REMEMBERED_FOR));
        audit.recordForPlatform(Action.CREATE, session.accountId(), "device remembered");
        return deviceToken;
    }

    /**
     * The next sign-in on this device asks for the second factor again.
     *
     * @throws NotFound when the caller has no such device
     */
    @OpenToAll(OWN)
    public void forgetDevice(UUID device) {
        UUID account = SignInSessions.own();
        if (!devices.forget(account, device)) {
            throw new NotFound("device");
        }
        audit.recordForPlatform(Action.UPDATE, account, "device forgotten");
    }

    /**
     * Somebody of the caller's practice sets up a second factor at their next sign-in; only they can (TFA-7).
     *
     * @throws NotFound when the account is none of the caller's practice
     */
    @Allowed(Right.USERS_EDIT)
    public void demand(UUID account) {
        UUID practice = Callers.current().requirePractice().value();
        if (!groups.isMember(account, practice)) {
            throw new NotFound("account");
        }
        demands.add(account, practice, clock.instant());
        audit.recordForPlatform(Action.UPDATE, account, "second factor demanded");
    }

    /** The caller proved the password, and a present factor if there is one, a moment ago. */
    private UUID proved(String attemptToken) {
        SignInAttempt attempt = attempts.require(attemptToken);
        UUID account = SignInSessions.own();
        boolean present = attempt.hasDone(SignInStep.SECOND_FACTOR)
                || factors.inUse(account).isEmpty();
        if (!attempt.accountId().equals(account) || !present) {
            throw new NotAllowed();
        }
        factors.queueUpFor(account);
        return account;
    }

    private SecondFactor inUse(UUID account, FactorMethod method) {
        return factors.inUse(account, method).orElseThrow(() -> new NotFound("second factor"));
    }

    private Account account(UUID id) {
        return accounts.byId(id).orElseThrow(NotAllowed::new);
    }
}
