package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** Nobody can have missed an appointment that has not begun. */
public class NotBegun extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
