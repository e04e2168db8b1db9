package health.praxis.access;

import health.praxis.shared.RuleBroken;

/** The account does not, or no longer, belong to the practice group (ORG-15). */
public class NotAMember extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
