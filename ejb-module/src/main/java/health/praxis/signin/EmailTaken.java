package health.praxis.signin;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** An account with this e-mail address exists (ORG-3: one address, one account). Details: {@code email}. */
public class EmailTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public EmailTaken(String email) {
        super(Map.of("email", email));
    }
}
