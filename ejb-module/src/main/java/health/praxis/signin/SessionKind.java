package health.praxis.signin;

/** What somebody signs in to, from the first step on. A session of one kind never becomes one of another (SEC-4, LOG-14). */
public enum SessionKind {
    /** The console, in one of the own practices. */
    PRACTICE(""),
    /** The platform administrator's area: no practice, no patient. Always with a second factor, typed anew each time. */
    PLATFORM(""),
    /** The patients' portal. */
    PORTAL("/portal");

    private final String home;

    SessionKind(String home) {
        this.home = home;
    }

    /** What the addresses of its pages begin with, after the installation's own. */
    String home() {
        return home;
    }
}
