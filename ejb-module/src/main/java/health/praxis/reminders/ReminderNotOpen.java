package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** The reminder has been sent already, or what it was for is gone: it cannot be sent now. */
public class ReminderNotOpen extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
