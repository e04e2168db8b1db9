package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** Somebody has changed the statuses since, or has taken it back already. */
public class NothingToUndo extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
