package health.praxis.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** The computer's time plus an offset that tests and pages move. Praxis follows the same offset in development. */
final class SandboxClock extends Clock {

    /** Far enough for every story, near enough that no date overflows. */
    private static final Duration FURTHEST = Duration.ofDays(3660);

    private final Clock base;
    private final AtomicLong offsetMillis;

    SandboxClock(Clock base) {
        this(base, new AtomicLong());
    }

    private SandboxClock(Clock base, AtomicLong offsetMillis) {
        this.base = base;
        this.offsetMillis = offsetMillis;
    }

    long offsetMillis() {
        return offsetMillis.get();
    }

    /**
     * @param by how far to move forward
     * @throws BadInput when negative, or when the offset would exceed ten years
     */
    void advance(Duration by) {
        if (by.isNegative() || by.compareTo(FURTHEST) > 0 || offsetMillis.get() + by.toMillis() > FURTHEST.toMillis()) {
            throw new BadInput("The clock moves forward only, and ten years at most");
        }
        offsetMillis.addAndGet(by.toMillis());
    }

    void reset() {
        offsetMillis.set(0);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SandboxClock(base.withZone(zone), offsetMillis);
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(offsetMillis.get());
    }
}
