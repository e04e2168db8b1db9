package health.praxis.scheduling;

/** Which starts are offered within free time (OBK-10). */
public enum SlotRule {
    /** Fixed slots of the wanted length, counted from the start of the practice hours. */
    STATIC,
    /** Any gap that is long enough: from where it begins, then every five minutes on the clock. */
    DYNAMIC
}
