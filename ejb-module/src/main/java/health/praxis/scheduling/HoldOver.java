package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** The time is not held any more, or never was by this token: it expired, was released, or was booked. */
public class HoldOver extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
