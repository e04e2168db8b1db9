package health.praxis.audit;

import health.praxis.shared.RuleBroken;

/** The history is asked for over no time at all, backwards, or over more than a year at once. */
public class HistorySpanWrong extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
