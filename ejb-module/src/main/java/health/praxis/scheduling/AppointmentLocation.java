package health.praxis.scheduling;

/** Where practitioner and patient meet. */
public enum AppointmentLocation {
    CLINIC,
    /** By video; nothing else is needed to make it a video appointment (TEL-1). */
    TELEHEALTH,
    /** By the practice's own video, outside Praxis; perhaps with an external link, never charged (TEL-34). */
    ONLINE,
    PHONE
}
