package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** Somebody has changed one of several appointments since they were cancelled together: they stay as they are. */
public class ChangedSinceCancelled extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
