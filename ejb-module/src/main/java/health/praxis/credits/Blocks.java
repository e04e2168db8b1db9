package health.praxis.credits;

import java.time.Duration;

/** The unit a video session is priced in: started blocks of 15 minutes (TEL-16). 15:00 is one block, 15:01 two. */
public record Blocks(int count) {

    /** Length of one block. */
    public static final Duration LENGTH = Duration.ofMinutes(15);

    public Blocks {
        if (count < 1) {
            throw new IllegalArgumentException("a session has at least one block, not " + count);
        }
    }

    /** The blocks that a session of this length has started; a session that began has started one. */
    public static Blocks of(Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a session does not end before it starts");
        }
        long whole = length.dividedBy(LENGTH);
        boolean begun = length.compareTo(LENGTH.multipliedBy(whole)) > 0;
        return new Blocks(Math.max(1, Math.toIntExact(begun ? whole + 1 : whole)));
    }

    /** Units of {@link Service#VIDEO_BLOCK} for this many patients. */
    public int units(int patients) {
        return Math.multiplyExact(count, patients);
    }
}
