package health.praxis.waitinglist;

import health.praxis.shared.RuleBroken;

/** Nobody was chosen who has not been asked about this time already. */
public class NobodyInvited extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
