package health.praxis.signin;

import java.time.Duration;

/**
 * How often something may fail.
 *
 * @param slowFrom after so many failures each further try has to wait, longer each time
 * @param most after so many failures nothing is let through for {@link #SPAN}
 */
record Limit(int slowFrom, int most) {

    /** Failures count as long as the next one follows within this time; a block lasts as long. */
    static final Duration SPAN = Duration.ofMinutes(15);

    /** For an account from devices it does not know (LOG-8). */
    static final Limit UNKNOWN_DEVICE = new Limit(5, 10);

    /** For an account from one device it knows, and for proving one's own password once more. */
    static final Limit KNOWN_DEVICE = new Limit(10, 10);

    /** For a network address, whatever accounts it tries; many people may sit behind one. */
    static final Limit ADDRESS = new Limit(50, 50);

    /** For requests of new passwords from a network address. */
    static final Limit RESET = new Limit(20, 20);

    /** The wait before the next try, after so many failures. */
    Duration pause(int failures) {
        return failures < slowFrom ? Duration.ZERO : Duration.ofSeconds(5L << Math.min(failures - slowFrom, 5));
    }
}
