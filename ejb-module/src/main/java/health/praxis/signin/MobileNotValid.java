package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** The text typed for a mobile is no phone number. */
public class MobileNotValid extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
