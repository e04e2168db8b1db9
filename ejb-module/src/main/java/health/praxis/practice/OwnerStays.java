package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** Nobody removes another account owner; only they themselves can (OWN-5). */
public class OwnerStays extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
