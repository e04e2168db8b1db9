package health.praxis.signin;

/** What may be left to do after the password, in the order in which it is asked for. */
public enum SignInStep {
    /** Give the code of the second factor. */
    SECOND_FACTOR,
    /** Set a second factor up, because the group demands one (TFA-4). */
    SECOND_FACTOR_SET_UP,
    /** Choose a new password: the present one is temporary or too old (ORG-9, IDL-1). */
    NEW_PASSWORD,
    /** Be asked whether to set a second factor up; may be passed by (TFA-3). */
    SECOND_FACTOR_PROMPT;

    /** Whether sign-in is not finished without it. */
    boolean isMandatory() {
        return this != SECOND_FACTOR_PROMPT;
    }
}
