package health.praxis.waitinglist;

import java.time.LocalTime;

/** When on a day a time would suit (WL-2). */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING;

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    /** The part that begins with or before this time: afternoons begin at noon, evenings at five. */
    static PartOfDay of(LocalTime time) {
        return time.isBefore(NOON) ? MORNING : time.isBefore(FIVE) ? AFTERNOON : EVENING;
    }
}
