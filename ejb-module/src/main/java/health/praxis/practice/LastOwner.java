package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** The practice group would be left without an account owner (OWN-6). */
public class LastOwner extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
