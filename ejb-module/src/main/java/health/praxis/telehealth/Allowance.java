package health.praxis.telehealth;

import java.time.Duration;

/** How often somebody may do a thing: so many at once, and one more after each pause. */
final class Allowance {

    private final int atOnce;
    private final long pause;
    private double left;
    private long countedAt;

    /** @param now reading of a counter in nanoseconds that only goes forward */
    Allowance(int atOnce, Duration pause, long now) {
        this.atOnce = atOnce;
        this.pause = pause.toNanos();
        this.left = atOnce;
        this.countedAt = now;
    }

    /** Takes one, if there is one left. */
    boolean take(long now) {
        left = Math.min(atOnce, left + (double) (now - countedAt) / pause);
        countedAt = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
