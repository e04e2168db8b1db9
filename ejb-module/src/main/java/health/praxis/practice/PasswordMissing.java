package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** The e-mail address has no account yet, so a temporary password is needed (ORG-6). */
public class PasswordMissing extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
