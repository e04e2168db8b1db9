package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** Somebody has saved the appointment since it was moved: taking the move back would undo their change too. */
public class ChangedSinceMove extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
