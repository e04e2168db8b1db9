package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** A reminder leaves from now on, and before its appointment starts. */
public class ReminderTimeNotPossible extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
