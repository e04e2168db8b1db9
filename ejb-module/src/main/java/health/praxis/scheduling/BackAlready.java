package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** Deleting this own time was taken back already. */
public class BackAlready extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
