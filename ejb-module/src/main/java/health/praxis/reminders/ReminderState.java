package health.praxis.reminders;

/** How far a reminder has come, its message included (REM-11). */
public enum ReminderState {
    /** Leaves when it is due. */
    SCHEDULED,
    /** On its way to the gateway. */
    SENDING,
    /** The gateway took it. */
    SENT,
    /** The gateway says it reached the phone. */
    DELIVERED,
    FAILED,
    /** Its time had passed when it was planned (REM-5). */
    SKIPPED,
    /** What it was for is gone. */
    CANCELLED,
    /** The gateway's answer was lost: nobody knows whether it went out. */
    UNKNOWN
}
