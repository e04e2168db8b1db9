package health.praxis.console;

import health.praxis.shared.RuleBroken;

/** The account belongs to no practice, and the patients' portal is open to it (LOG-14). */
public class PatientsSignInElsewhere extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
