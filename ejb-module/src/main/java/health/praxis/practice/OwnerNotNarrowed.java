package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** An account owner has full access to everything: give up ownership before narrowing it (OWN-2, OWN-4). */
public class OwnerNotNarrowed extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
