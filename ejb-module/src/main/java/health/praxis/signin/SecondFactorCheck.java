package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.shared.NotFound;
import health.praxis.shared.SecretToken;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The second step of a sign-in: whoever proved the password proves a second factor (TFA-1, TFA-12). The same step proves it
 * again to somebody who is signed in and wants to change their factors.
 */
@Stateless
@Door
public class SecondFactorCheck {

    private static final String TOKEN = "the token is the proof that the password was right";

    @Inject
    private SignInAttempts attempts;

    @Inject
    private Accounts accounts;

    @Inject
    private GroupRules groups;

    @Inject
    private SecondFactors factors;

    @Inject
    private RecoveryCodeRows recoveryCodes;

    @Inject
    private FactorProof proof;

    @Inject
    private SecondFactorMail mail;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * How a second factor may be proved. Sends a code at once when the first choice needs one and none is on its way.
     *
     * @throws SignInTookTooLong when the sign-in has to start again
     * @throws SignInUnfinished when no second factor is due
     */
    @OpenToAll(TOKEN)
    public FactorChoices begin(String attemptToken) {
        SignInAttempt attempt = require(attemptToken);
        Account account = account(attempt);
        List<SecondFactor> offered = offered(account);
        SecondFactor first = offered.get(0);
        byte[] hash = SecretToken.hash(attemptToken);
        if (first.method() != FactorMethod.APP && !proof.isSent(first, hash) && proof.maySend(first)) {
            proof.send(first, hash);
        }
        String email = account.email();
        return new FactorChoices(
                offered.stream().map(factor -> proof.card(factor, email)).toList(),
                proof.isSent(first, hash),
                recoveryCodes.left(account.id()));
    }

    /**
     * Sends a fresh code by SMS or e-mail; the one before dies.
     *
     * @throws CodeSentAlready within a minute of the last one, or after five in an hour
     * @throws NotFound when this method is not in use
     * @throws SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll(TOKEN)
    public void send(String attemptToken, FactorMethod method) {
        SignInAttempt attempt = require(attemptToken);
        proof.send(factor(account(attempt), method), SecretToken.hash(attemptToken));
    }

    /**
     * Proves a second factor by its code. Of two who bring one code, one proves something (TFA-12).
     *
     * @throws CodeRefused when the code is wrong, too old, or was used before; the try counts
     * @throws TooManyAttempts after twenty wrong codes in an hour, however many sign-ins they were spread over
     * @throws NotFound when this method is not in use
     * @throws SignInTookTooLong after five wrong codes, or too late: it starts again with the password
     */
    @OpenToAll(TOKEN)
    public void prove(String attemptToken, FactorMethod method, String code) {
        SignInAttempt attempt = require(attemptToken);
        proof.askForPatience(attempt.accountId());
        SecondFactor factor = factor(account(attempt), method);
        if (!proof.proves(factor, SecretToken.hash(attemptToken), code)) {
            refuse(attempt, "code refused, " + method);
        }
        attempts.done(attemptToken, SignInStep.SECOND_FACTOR);
    }

    /**
     * Proves it by a recovery code, which is used up; its owner is told by e-mail (TFA-10).
     *
     * @throws CodeRefused when there is no such code, or it was used before; the try counts
     * @throws TooManyAttempts after twenty wrong codes in an hour
     * @throws SignInTookTooLong after five wrong codes, or too late
     */
    @OpenToAll(TOKEN)
    public void proveByRecoveryCode(String attemptToken, String code) {
        SignInAttempt attempt = require(attemptToken);
        UUID account = attempt.accountId();
        proof.askForPatience(account);
        if (!recoveryCodes.use(account, code, clock.instant())) {
            refuse(attempt, "recovery code refused");
        }
        attempts.done(attemptToken, SignInStep.SECOND_FACTOR);
        audit.recordForPlatform(Action.UPDATE, account, "recovery code used");
        mail.notice(account, SecondFactorLetters.Kind.RECOVERY_CODE_USED);
    }

    private void refuse(SignInAttempt attempt, String why) {
        attempt.failed();
        proof.failed(attempt.accountId());
        audit.recordForPlatform(Action.SIGN_IN_FAILED, attempt.accountId(), why);
        throw new CodeRefused(attempt.triesLeft());
    }

    private SignInAttempt require(String attemptToken) {
        SignInAttempt attempt = attempts.require(attemptToken);
        if (!attempt.isNext(SignInStep.SECOND_FACTOR)) {
            throw new SignInUnfinished();
        }
        return attempt;
    }

    private Account account(SignInAttempt attempt) {
        return accounts.byId(attempt.accountId()).orElseThrow(SignInTookTooLong::new);
    }

    /** The mandated method alone once it is set up, else all (TFA-3). */
    private List<SecondFactor> offered(Account account) {
        StrictestRule rule = groups.strictestFor(account);
        List<SecondFactor> all = factors.inUse(account.id());
        List<SecondFactor> mandated = rule.mode() == SecondFactorMode.MANDATORY
                ? all.stream()
                        .filter(factor -> isMandated(factor, rule.mandated()))
                        .toList()
                : List.of();
        if (all.isEmpty()) {
            throw new SignInTookTooLong();
        }
        return mandated.isEmpty() ? all : mandated;
    }

    private static boolean isMandated(SecondFactor factor, @Nullable FactorMethod mandated) {
        return factor.method() == mandated;
    }

    private SecondFactor factor(Account account, FactorMethod method) {
        return offered(account).stream()
                .filter(factor -> factor.method() == method)
                .findFirst()
                .orElseThrow(() -> new NotFound("second factor"));
    }
}
