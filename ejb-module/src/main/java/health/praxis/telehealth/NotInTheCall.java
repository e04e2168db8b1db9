package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** Writing, sharing and the like are for those who are in the call (TEL-26). */
public class NotInTheCall extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
