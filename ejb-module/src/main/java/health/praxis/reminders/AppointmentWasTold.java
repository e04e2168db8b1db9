package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** A message about the appointment has left, so it cannot be deleted: what a patient was told stays on record (APT-13). */
public class AppointmentWasTold extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
