package health.praxis.reminders;

/** What a reminder tells (REM-1). */
public enum ReminderType {
    NEW_APPOINTMENT,
    CHANGED_APPOINTMENT,
    CANCELLED_APPOINTMENT,
    PRE_APPOINTMENT,
    /** A video link sent by hand (TEL-5). */
    VIDEO_LINK
}
