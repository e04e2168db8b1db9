package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** The appointment is over: nothing is sent about it any more. */
public class AppointmentOver extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
