package health.praxis.scheduling;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** What one row of a calendar stands for, from the finest to the coarsest (CAL-2). */
public enum TimeBlock {
    FIVE(5),
    TEN(10),
    FIFTEEN(15),
    TWENTY(20),
    THIRTY(30),
    FORTY_FIVE(45),
    SIXTY(60),
    NINETY(90);

    /** As long as nobody chose. */
    static final TimeBlock USUAL = FIFTEEN;

    private final int minutes;

    TimeBlock(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** The block of this many minutes; the usual one when there is none. */
    static TimeBlock of(int minutes) {
        return Arrays.stream(values())
                .filter(block -> block.minutes == minutes)
                .findFirst()
                .orElse(USUAL);
    }

    /** The next finer one; the finest stays. */
    public TimeBlock finer() {
        return values()[Math.max(0, ordinal() - 1)];
    }

    /** The next coarser one; the coarsest stays. */
    public TimeBlock coarser() {
        return values()[Math.min(values().length - 1, ordinal() + 1)];
    }

    /** Where the block begins, counted from midnight, in which this moment lies. */
    public LocalDateTime begin(LocalDateTime moment) {
        int minute = moment.getHour() * 60 + moment.getMinute();
        return moment.truncatedTo(ChronoUnit.DAYS).plusMinutes(minute - minute % minutes);
    }
}
