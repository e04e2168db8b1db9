package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** A link from an e-mail was used, is too old, or never was one; which, is not said. */
public class LinkOver extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
