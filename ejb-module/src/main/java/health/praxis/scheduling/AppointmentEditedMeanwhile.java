package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** Somebody else has saved this appointment since it was shown. */
public class AppointmentEditedMeanwhile extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
