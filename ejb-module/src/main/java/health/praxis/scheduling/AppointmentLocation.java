package health.praxis.scheduling;

/** Where practitioner and patient meet. */
public enum AppointmentLocation {
    CLINIC,
    /** By video; nothing else is needed to make it a video appointment (TEL-1). */
    TELEHEALTH,
    PHONE
}
