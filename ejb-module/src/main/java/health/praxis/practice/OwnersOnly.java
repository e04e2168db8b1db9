package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** Only an account owner may do this (OWN-5, OWN-7). */
public class OwnersOnly extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
