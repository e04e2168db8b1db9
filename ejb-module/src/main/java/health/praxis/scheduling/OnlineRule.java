package health.praxis.scheduling;

/** Whether an appointment type can be booked online, and when (APT-6). */
public enum OnlineRule {
    NO,
    /** At any time that can be booked. */
    ANY_TIME,
    /** Only in slots that are reserved for the type (APT-7). */
    RESERVED
}
