package health.praxis.console.settings;

import health.praxis.shared.RuleBroken;

/** A preview needs an appointment, and none of this kind is to come in the next four weeks. */
public class NoNextAppointment extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
