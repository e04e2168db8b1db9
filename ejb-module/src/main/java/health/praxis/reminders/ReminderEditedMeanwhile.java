package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** Somebody else changed the reminder while it was open. */
public class ReminderEditedMeanwhile extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
