package health.praxis.audit;

import health.praxis.shared.RuleBroken;

/** Somebody verifies this practice's history at this moment; the whole chain is walked once at a time. */
public class VerificationRunning extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
