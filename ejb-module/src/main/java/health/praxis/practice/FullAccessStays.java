package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** A practitioner with Full Access is deactivated by a platform administrator alone (ORG-18). */
public class FullAccessStays extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
