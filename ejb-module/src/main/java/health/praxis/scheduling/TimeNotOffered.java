package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** What was chosen cannot be booked online, or not any more: somebody else has it, or the practice does not offer it. */
public class TimeNotOffered extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
