package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** The reminder is on its way or was cancelled with its appointment; it is not sent a second time (REM-25). */
public class ReminderAlreadySent extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
