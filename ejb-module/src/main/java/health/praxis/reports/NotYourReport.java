package health.praxis.reports;

import health.praxis.shared.RuleBroken;

/** A shared report is changed by whoever saved it, and by who edits settings. */
public class NotYourReport extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
