package health.praxis.signin;

import health.praxis.shared.SecretToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sign-in still owes after the password, as far as second factors go (TFA-3, TFA-4, TFA-7, TFA-8). */
@Dependent
class SecondFactorDue {

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorDemands demands;

    @Inject
    private RememberedDevices devices;

    @Inject
    private Clock clock;

    /**
     * The steps due for this account under the rule that holds for it; empty when there are none.
     *
     * @param client where it comes from, for a sign-in that a remembered device or a trusted network makes shorter (TFA-8);
     *     null for one that nothing does
     */
    List<SignInStep> of(UUID account, StrictestRule rule, @Nullable Client client) {
        List<FactorMethod> ready =
                factors.inUse(account).stream().map(SecondFactor::method).toList();
        boolean demanded = rule.mode() == SecondFactorMode.MANDATORY || demands.isOpen(account);
        boolean setUp = demanded && !suffices(ready, rule.mandated());
        List<SignInStep> due = new ArrayList<>();
        // A remembered device or a trusted network saves typing a code; it does not let anybody add a factor.
        boolean shorter = !setUp
                && client != null
                && (rule.trusts(client.address()) || isRemembered(account, client.deviceToken()));
        if (!ready.isEmpty() && !shorter) {
            due.add(SignInStep.SECOND_FACTOR);
        }
        if (setUp) {
            due.add(SignInStep.SECOND_FACTOR_SET_UP);
        } else if (ready.isEmpty() && rule.mode() == SecondFactorMode.PROMPT) {
            due.add(SignInStep.SECOND_FACTOR_PROMPT);
        }
        return due;
    }

    /** Whether these methods are what a rule asks for. */
    static boolean suffices(List<FactorMethod> ready, @Nullable FactorMethod mandated) {
        return mandated == null ? !ready.isEmpty() : ready.contains(mandated);
    }

    private boolean isRemembered(UUID account, @Nullable String deviceToken) {
        return deviceToken != null && devices.knows(account, SecretToken.hash(deviceToken), clock.instant());
    }
}
