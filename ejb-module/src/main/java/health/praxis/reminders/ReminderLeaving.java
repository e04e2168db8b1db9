package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** The reminder has left, or is leaving just now: it cannot be changed any more. */
public class ReminderLeaving extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
