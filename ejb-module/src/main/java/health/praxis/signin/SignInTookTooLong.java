package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** The sign-in was begun too long ago, failed too often in a later step, or is finished: it starts again with the password. */
public class SignInTookTooLong extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
