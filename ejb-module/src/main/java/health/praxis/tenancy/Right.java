package health.praxis.tenancy;

import java.util.EnumSet;
import java.util.Set;

/** What a caller may do. Who has which is one table in room {@code access}. */
public enum Right {
    CALENDAR_VIEW,
    CALENDAR_EDIT,
    PATIENTS_VIEW,
    PATIENTS_EDIT,
    /** Know who a patient is: name, birth date, address, phone numbers, e-mail (ANON-4). */
    PATIENT_NAMES,
    MESSAGES_VIEW,
    MESSAGES_SEND,
    /** Run reports; what they show takes the right to that as well (REP-8). */
    REPORTS_VIEW,
    /** Save reports, share, rename and delete them. */
    REPORTS_EDIT,
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
    /** Have a feed of one's own appointments at a secret address (INT-1). */
    CALENDAR_FEED,
    /** Read one practitioner's appointments by the secret address of their feed. */
    FEED_READ,
    /** What jobs, queues and webhooks do on behalf of nobody. */
    WORK,
    /** Run this installation: open practices, see what failed. No patient data. */
    PLATFORM,
    /** Give and withdraw a practitioner's relationship to a patient (REL-3). */
    RELATIONSHIPS_EDIT,
    /** Make and revoke keys of the programming interface. */
    API_KEYS;

    private static final Set<Right> WRITING = EnumSet.of(
            CALENDAR_EDIT,
            PATIENTS_EDIT,
            MESSAGES_SEND,
            REPORTS_EDIT,
            CREDITS_GRANT,
            USERS_EDIT,
            SECURITY_EDIT,
            SETTINGS_EDIT,
            PAYMENT_SETTINGS,
            DEAD_LETTERS,
            SESSION_HOLD,
            RELATIONSHIPS_EDIT,
            API_KEYS);

    /** Whether it lets somebody change something: what Read Only Access takes away (ACC-16). */
    public boolean writes() {
        return WRITING.contains(this);
    }
}
