package health.praxis.console.settings;

import health.praxis.shared.RuleBroken;

/** A preview needs an appointment, and none of this kind is to come. */
public class NoNextAppointment extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
