package health.praxis.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one source of time: the machine's clock, in UTC, as exact as the database keeps it, shifted by an offset that only
 * development sets.
 */
@ApplicationScoped
public class ApplicationClock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    @Produces
    @Dependent
    Clock clock() {
        return new Shifted(offset, ZoneOffset.UTC);
    }

    /** Shifts all time of the application from the machine's; zero is real time. For development and tests. */
    public void shiftBy(Duration fromMachineTime) {
        offset.set(fromMachineTime);
    }

    private static final class Shifted extends Clock {

        private final AtomicReference<Duration> offset;
        private final ZoneId zone;

        Shifted(AtomicReference<Duration> offset, ZoneId zone) {
            this.offset = offset;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(offset, other);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
