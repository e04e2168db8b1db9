package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** Somebody else saved this user since it was shown. */
public class UserEditedMeanwhile extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
