package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** Appointments cannot repeat like this: the interval is none, the end is missing or given twice, or no date is left. */
public class RepetitionNotPossible extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
