package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** Only the practitioner who is booked holds the session (TEL-7). */
public class NotYourSession extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
