package health.praxis.scheduling;

/** What the intervals of repeating appointments are counted in (APT-9). */
public enum RepeatUnit {
    DAY,
    WEEK,
    MONTH
}
