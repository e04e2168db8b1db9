package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** A message needs a text, and an e-mail a subject. */
public class ReminderIncomplete extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
