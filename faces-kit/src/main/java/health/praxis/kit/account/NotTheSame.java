package health.praxis.kit.account;

import health.praxis.shared.RuleBroken;

/** The new password was typed differently the second time. */
public class NotTheSame extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
