package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** The video session has ended, or its appointment is over and nobody started one (TEL-11, TEL-20). */
public class SessionOver extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
