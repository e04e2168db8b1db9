package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** The Online Consultation has no link that could be sent; one can be added to the appointment (TEL-34). */
public class NoExternalLink extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
