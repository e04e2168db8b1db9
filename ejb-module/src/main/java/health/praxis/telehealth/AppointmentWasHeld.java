package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** A video session of the appointment has begun, so it cannot be deleted: session and receipt stay on record (APT-13). */
public class AppointmentWasHeld extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
