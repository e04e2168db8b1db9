package health.praxis.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.shared.NotFound;
import health.praxis.shared.SecretToken;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Setting up a second factor: begin, then confirm with a valid code (TFA-2). Works for somebody who has just proved the
 * password and, if there is one already, a present second factor: while signing in, or again on their account page.
 */
@Stateless
@Door
public class SecondFactorSetUp {

    private static final String TOKEN = "the token is the proof of the password and of a present factor";
    private static final String ISSUER = "Praxis";
    private static final SecureRandom RANDOM = new SecureRandom();

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

    /**
     * The one method that a group of this person wants, or null when any will do (TFA-3).
     *
     * @throws SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll(TOKEN)
    public @Nullable FactorMethod mandated(String attemptToken) {
        return mandated(require(attemptToken));
    }

    private @Nullable FactorMethod mandated(SignInAttempt attempt) {
        Account account = account(attempt);
        StrictestRule rule = groups.strictestFor(account);
        return rule.mode() == SecondFactorMode.MANDATORY ? rule.mandated() : null;
    }

    /**
     * Begins with a method, or begins it anew; SMS and e-mail get their code.
     *
     * @param mobile the number for SMS as typed; not looked at for others
     * @throws MobileNotValid when the number is none
     * @throws CodeSentAlready within a minute of the last one, or after five in an hour
     * @throws SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll(TOKEN)
    public BegunFactor begin(String attemptToken, FactorMethod method, @Nullable String mobile) {
        Account account = account(require(attemptToken));
        factors.queueUpFor(account.id());
        factors.begun(account.id(), method).ifPresent(factors::remove);
        UUID id = UUID.randomUUID();
        byte[] plain = plain(method, mobile);
        String sealed = plain.length == 0 ? null : proof.seal(id, plain);
        SecondFactor factor = new SecondFactor(id, account.id(), method, sealed, clock.instant());
        factors.add(factor);
        factors.write();
        String email = account.email();
        if (method != FactorMethod.APP) {
            proof.send(factor, SecretToken.hash(attemptToken));
            return new BegunFactor(method, proof.address(factor, email), null, null);
        }
        return new BegunFactor(
                method, null, Totp.uri(plain, ISSUER, email), Base32.inGroups(Base32.encode(plain), " "));
    }

    private static byte[] plain(FactorMethod method, @Nullable String mobile) {
        return switch (method) {
            case APP -> {
                byte[] secret = new byte[Totp.SECRET_BYTES];
                RANDOM.nextBytes(secret);
                yield secret;
            }
            case SMS -> Mobile.e164(mobile == null ? "" : mobile).getBytes(UTF_8);
            case EMAIL -> new byte[0];
        };
    }

    /**
     * The code is there: the factor counts from now on, in place of an earlier one of its kind. The person's other sessions
     * end, and they are told by e-mail.
     *
     * @return ten recovery codes to be shown once, when there were none before; else empty (TFA-10)
     * @throws CodeRefused when the code is wrong, too old, or was used before; the try counts
     * @throws NotFound when none was begun
     * @throws SignInTookTooLong after five wrong codes, or too late
     */
    @OpenToAll(TOKEN)
    public List<String> confirm(String attemptToken, FactorMethod method, String code, @Nullable String sessionToken) {
        SignInAttempt attempt = require(attemptToken);
        UUID account = attempt.accountId();
        factors.queueUpFor(account);
        SecondFactor factor = begun(attempt, method);
        if (!proof.proves(factor, SecretToken.hash(attemptToken), code)) {
            attempt.failed();
            throw new CodeRefused(attempt.triesLeft());
        }
        boolean first = takeThePlaceOfTheOld(factor);
        demands.close(account);
        endOthers(account, sessionToken);
        attempt.done(SignInStep.SECOND_FACTOR, clock.instant());
        audit.recordForPlatform(Action.CREATE, account, "second factor set up, " + method);
        mail.notice(account, SecondFactorLetters.Kind.SECOND_FACTOR_ADDED);
        return first || recoveryCodes.left(account) == 0 ? freshRecoveryCodes(account) : List.of();
    }

    /** @return whether it is the only one now */
    private boolean takeThePlaceOfTheOld(SecondFactor factor) {
        List<SecondFactor> others = factors.inUse(factor.accountId());
        boolean chosen = others.isEmpty();
        for (SecondFactor old : others) {
            if (old.method() == factor.method()) {
                chosen = chosen || old.isFirstChoice();
                factors.remove(old);
            }
        }
        factor.confirm(clock.instant());
        factor.chooseFirst(chosen);
        factors.write();
        return others.isEmpty();
    }

    /** Whoever was signed in without it, or by an old one, or on a remembered device, proves it anew. */
    private void endOthers(UUID account, @Nullable String sessionToken) {
        devices.forgetAll(account);
        if (sessionToken == null) {
            sessions.endAll(account, clock.instant());
        } else {
            sessions.endOthers(account, sessionToken, clock.instant());
        }
    }

    private List<String> freshRecoveryCodes(UUID account) {
        List<String> codes = RecoveryCodes.fresh();
        recoveryCodes.replace(account, codes);
        return codes;
    }

    /**
     * The recovery codes are kept: the step of the sign-in is done.
     *
     * @throws SignInUnfinished when what is wanted was not set up, or another step comes first
     * @throws SignInTookTooLong when the sign-in has to start again
     */
    @OpenToAll(TOKEN)
    public void finish(String attemptToken) {
        SignInAttempt attempt = require(attemptToken);
        List<FactorMethod> ready = factors.inUse(attempt.accountId()).stream()
                .map(SecondFactor::method)
                .toList();
        if (!SecondFactorDue.suffices(ready, mandated(attempt))) {
            throw new SignInUnfinished();
        }
        for (SignInStep step : List.of(SignInStep.SECOND_FACTOR_SET_UP, SignInStep.SECOND_FACTOR_PROMPT)) {
            if (attempt.due().contains(step)) {
                attempts.done(attemptToken, step);
            }
        }
    }

    private SecondFactor begun(SignInAttempt attempt, FactorMethod method) {
        return factors.begun(attempt.accountId(), method).orElseThrow(() -> new NotFound("second factor"));
    }

    /** Nobody adds a factor by the password alone who has one already. */
    private SignInAttempt require(String attemptToken) {
        SignInAttempt attempt = attempts.require(attemptToken);
        boolean proved = attempt.hasDone(SignInStep.SECOND_FACTOR)
                || factors.inUse(attempt.accountId()).isEmpty();
        if (!proved) {
            throw new SignInUnfinished();
        }
        return attempt;
    }

    private Account account(SignInAttempt attempt) {
        return accounts.byId(attempt.accountId()).orElseThrow(SignInTookTooLong::new);
    }
}
