package health.praxis.signin;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** Sign-in was tried too often for this e-mail address or from this network address. Details: {@code seconds} to wait. */
public class TooManyAttempts extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public TooManyAttempts(long seconds) {
        super(Map.of("seconds", seconds));
    }

    /** Whole seconds until the next try is let through, at least one. */
    public long seconds() {
        return (Long) details().getOrDefault("seconds", 1L);
    }
}
