package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** A time in a sign-in rule is none of those that are offered (IDL-1, IDL-2). */
public class SignInRuleNotOffered extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
