package health.praxis.practice;

import health.praxis.shared.RuleBroken;

/** The e-mail address has an account, and so a password that is its own (ORG-8). */
public class AccountHasPassword extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
