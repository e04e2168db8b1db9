package health.praxis.telehealth;

import java.time.Duration;
import java.time.Instant;

/**
 * When one may come in: from a little before the start (TEL-9) until the end, and after it only while the session lives
 * (TEL-11). The moment of opening belongs to it, the end does not.
 */
record JoinWindow(Instant start, Instant end, Duration lead) {

    Instant opensAt() {
        return start.minus(lead);
    }

    /** @param live whether the session is running */
    JoinState stateAt(Instant now, boolean live) {
        if (live) {
            return JoinState.LIVE;
        }
        if (now.isBefore(opensAt())) {
            return JoinState.TOO_EARLY;
        }
        return now.isBefore(end) ? JoinState.OPEN : JoinState.OVER;
    }

    /**
     * @throws TooEarly before the window
     * @throws SessionOver after it
     */
    void check(Instant now, boolean live) {
        JoinState state = stateAt(now, live);
        if (state == JoinState.TOO_EARLY) {
            throw new TooEarly(opensAt());
        }
        if (state == JoinState.OVER) {
            throw new SessionOver();
        }
    }
}
