package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** The appointment has no video link to send: another location, cancelled, over, or the patient is not on it. */
public class NotByVideo extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
