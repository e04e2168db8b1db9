package health.praxis.scheduling;

/** For whom an appointment type is (APT-5). */
public enum TypeLevel {
    /** Every practitioner of the practice group. */
    PRACTICE,
    /** Practitioners who work at one location. */
    LOCATION,
    /** One practitioner. */
    PRACTITIONER
}
