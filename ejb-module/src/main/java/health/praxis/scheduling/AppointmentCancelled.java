package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** The appointment was cancelled and can be changed no more. */
public class AppointmentCancelled extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
