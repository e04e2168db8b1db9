package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** A calendar's day ends after it begins (CAL-7). */
public class HoursShownReversed extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
