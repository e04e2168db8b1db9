package health.praxis.signin;

/** What somebody signs in to, from the first step on. A session of one kind never becomes one of the other (SEC-4). */
public enum SessionKind {
    /** The console, in one of the own practices. */
    PRACTICE,
    /** The platform administrator's area: no practice, no patient. Always with a second factor, typed anew each time. */
    PLATFORM
}
