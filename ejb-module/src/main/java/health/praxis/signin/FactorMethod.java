package health.praxis.signin;

/** The kinds of second factor (TFA-1), the strongest first. */
public enum FactorMethod {
    /** An authenticator app (TOTP). */
    APP,
    /** A code by e-mail. */
    EMAIL,
    /** A code by SMS; the weakest, since numbers are taken over (TFA-10). */
    SMS
}
