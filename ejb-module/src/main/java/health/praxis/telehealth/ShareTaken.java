package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** One screen is shown at a time, and somebody else shows theirs (TEL-28). */
public class ShareTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
