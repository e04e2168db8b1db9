package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** Neither a phone nor a business number was given for a practitioner at a location. */
public class NumberMissing extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
