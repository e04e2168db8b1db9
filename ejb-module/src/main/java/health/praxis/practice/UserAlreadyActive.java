package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** The user is active already. */
public class UserAlreadyActive extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
