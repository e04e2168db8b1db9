package health.praxis.reminders;

/** Whose setting decides whether a message goes to a patient; the first that has one (REM-7, REM-8). */
public enum ReminderLevel {
    PATIENT,
    PRACTITIONER,
    PRACTICE
}
