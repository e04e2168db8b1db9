package health.praxis.tenancy;

/** What a caller may do. Who has which is one table in room {@code access}. */
public enum Right {
    CALENDAR_VIEW,
    CALENDAR_EDIT,
    PATIENTS_VIEW,
    PATIENTS_EDIT,
    MESSAGES_VIEW,
    MESSAGES_SEND,
    CREDITS_VIEW,
    CREDITS_GRANT,
    /** See who works in the practice and with which level. */
    USERS_VIEW,
    USERS_EDIT,
    /** How people of this practice sign in: second factor, password refresh, automatic logout. */
    SECURITY_EDIT,
    /** The practice's settings but those of sign-in. */
    SETTINGS_EDIT,
    /** Read the user action history (AUD-3). */
    HISTORY_VIEW,
    /** Take lists out as files. */
    EXPORT,
    /** Move credits, open payment settings (CRD-12). */
    PAYMENT_SETTINGS,
    DEAD_LETTERS,
    /** Hold a video session: start it, admit and decline, end it for all. */
    SESSION_HOLD,
    /** Take part in one video session by one's own link. */
    SESSION_JOIN,
    /** What jobs, queues and webhooks do on behalf of nobody. */
    WORK,
    /** Run this installation: open practices, see what failed. No patient data. */
    PLATFORM
}
