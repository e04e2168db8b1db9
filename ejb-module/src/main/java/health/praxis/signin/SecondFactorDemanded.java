package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** The second factor cannot be turned off: a group of this person, or the installation, demands one (TFA-5). */
public class SecondFactorDemanded extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
