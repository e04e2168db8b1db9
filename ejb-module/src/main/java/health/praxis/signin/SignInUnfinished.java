package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** A step of the sign-in that cannot be passed by is still due. */
public class SignInUnfinished extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
