package health.praxis.patients;

import health.praxis.shared.RuleBroken;

/** Somebody else has saved this profile since it was shown; what was typed has to be compared with the newer one. */
public class EditedMeanwhile extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
