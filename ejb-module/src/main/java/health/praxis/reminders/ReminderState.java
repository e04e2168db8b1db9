package health.praxis.reminders;

/** Where a reminder stands in its plan; once handed over, its message tells the rest. */
public enum ReminderState {
    SCHEDULED,
    /** Its message is with delivery. */
    HANDED_OVER,
    /** Its time had passed when the appointment was made (REM-5). */
    SKIPPED,
    /** Its appointment or patient went away first. */
    CANCELLED,
    /** No message could be made of it. */
    FAILED
}
