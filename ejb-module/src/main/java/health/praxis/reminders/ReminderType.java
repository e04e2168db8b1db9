package health.praxis.reminders;

/** What a message about an appointment is for (REM-1). */
public enum ReminderType {
    NEW_APPOINTMENT,
    CHANGED_APPOINTMENT,
    CANCELLED_APPOINTMENT,
    /** Some time before the appointment (REM-3). */
    PRE_APPOINTMENT,
    /** The patient's own join link, sent by hand (TEL-5). */
    VIDEO_LINK
}
