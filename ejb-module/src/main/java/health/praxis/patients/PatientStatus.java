package health.praxis.patients;

/** Where a patient stands with the practice group (PAT-5). */
public enum PatientStatus {
    CURRENT,
    ARCHIVED,
    WAITING_LIST,
    /** Not to be booked (APT-19). */
    BLOCKED,
    /** Not to be booked (APT-19) and never written to (PAT-7). */
    DECEASED,
    /** Marked for deletion; not to be booked and not listed. */
    DELETED
}
