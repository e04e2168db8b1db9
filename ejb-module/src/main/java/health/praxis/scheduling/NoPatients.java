package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** An appointment has at least one patient (APT-1). */
public class NoPatients extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
