package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** There is no second factor to be reset. */
public class NoSecondFactor extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
