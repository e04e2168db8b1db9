package health.praxis.access;

import health.praxis.shared.RuleBroken;

/** The installation is not open for its first set-up: no secret is set, it is another one, or the set-up is done. Which, is not said. */
public class BootstrapRefused extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
