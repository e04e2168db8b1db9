package health.praxis.reports;

import health.praxis.shared.RuleBroken;

/** A report is asked for without days, backwards, or over more than a year at once. */
public class ReportSpanWrong extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
