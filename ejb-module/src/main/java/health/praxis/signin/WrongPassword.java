package health.praxis.signin;

import health.praxis.shared.RuleBroken;

/** The password of the signed-in person, asked once more, is another one. */
public class WrongPassword extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
