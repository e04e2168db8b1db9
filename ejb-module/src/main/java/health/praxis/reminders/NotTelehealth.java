package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** The appointment is not by video: there is no link to send. */
public class NotTelehealth extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
