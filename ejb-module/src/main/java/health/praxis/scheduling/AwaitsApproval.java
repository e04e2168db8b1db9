package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** The booking waits for approval, so nobody is told of it and nobody can miss it (OBK-9). */
public class AwaitsApproval extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
