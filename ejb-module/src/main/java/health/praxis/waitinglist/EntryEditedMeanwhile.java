package health.praxis.waitinglist;

import health.praxis.shared.RuleBroken;

/** Somebody else has saved this entry since it was shown. */
public class EntryEditedMeanwhile extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
