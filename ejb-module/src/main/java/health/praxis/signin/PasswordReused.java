package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** The new password is the present one or one of those before it (IDL-6). */
public class PasswordReused extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
