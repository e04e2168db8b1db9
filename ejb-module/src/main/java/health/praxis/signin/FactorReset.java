package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes all second factors from somebody who lost them, with everything that rests on them. Runs inside a door. */
@Dependent
class FactorReset {

    @Inject
    private SecondFactors factors;

    @Inject
    private RecoveryCodeRows recoveryCodes;

    @Inject
    private RememberedDevices devices;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private SessionStore sessions;

    @Inject
    private SecondFactorMail mail;

    @Inject
    private Clock clock;

    /** @return false when the account has no second factor: then nothing was changed */
    boolean reset(UUID account) {
        factors.queueUpFor(account);
        List<SecondFactor> all = factors.inUse(account);
        if (all.isEmpty()) {
            return false;
        }
        all.forEach(factors::remove);
        recoveryCodes.drop(account);
        devices.forgetAll(account);
        attempts.removeAllOf(account);
        sessions.endAll(account, clock.instant());
        mail.notice(account, SecondFactorLetters.Kind.SECOND_FACTORS_RESET);
        return true;
    }
}
