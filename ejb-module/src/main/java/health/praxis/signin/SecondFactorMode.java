package health.praxis.signin;

/** How a group stands to second factors (TFA-3), the strictest last. */
public enum SecondFactorMode {
    /** Who wants may have one. */
    OPTIONAL,
    /** Asked at each sign-in until there is one; may be passed by. */
    PROMPT,
    /** Nothing works without one. */
    MANDATORY
}
