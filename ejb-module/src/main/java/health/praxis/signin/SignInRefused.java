package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** The e-mail address and password do not belong together; which of the two is wrong, or whether an account exists, is not said. */
public class SignInRefused extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
