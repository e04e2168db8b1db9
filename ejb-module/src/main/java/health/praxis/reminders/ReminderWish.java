package health.praxis.reminders;

/** What a patient wants of one type of message by one channel (REM-8). */
public enum ReminderWish {
    /** As the practitioner or the practice has it. */
    AS_PRACTICE,
    ON,
    OFF;

    static ReminderWish of(boolean wanted) {
        return wanted ? ON : OFF;
    }
}
