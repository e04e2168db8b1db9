package health.praxis.scheduling;

/** Where one patient's part in an appointment stands; each patient has their own (APT-1). */
public enum AppointmentStatus {
    BOOKED,
    CONFIRMED,
    REJECTED,
    CHECK_RESPONSE,
    PENDING,
    ARRIVED,
    ATTENDED,
    DID_NOT_ATTEND,
    CANCELLED,
    WAITING_LIST;

    /** Whether a patient's own answer can still change it (STA-6). */
    boolean takesAnswers() {
        return isUnanswered() || this == CONFIRMED || this == REJECTED;
    }

    /** Whether the patient's answer is waited for. */
    boolean isUnanswered() {
        return this == BOOKED || this == CHECK_RESPONSE;
    }
}
