package health.praxis.waitinglist;

import health.praxis.shared.RuleBroken;

/** The time has begun, so nobody can be asked about it any more. */
public class OfferNotAhead extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
