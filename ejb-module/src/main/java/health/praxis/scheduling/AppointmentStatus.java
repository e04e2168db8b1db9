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

    /** Whether it says more than that approval is waited for, or not any more (OBK-9). */
    boolean isDecided() {
        return this != PENDING && this != CANCELLED;
    }

    /** Where somebody stands who has just been booked, or waits for approval (OBK-9). */
    static AppointmentStatus first(boolean unapproved) {
        return unapproved ? PENDING : BOOKED;
    }

    /** Where somebody stands whose booking is approved. */
    AppointmentStatus approved() {
        return this == PENDING ? BOOKED : this;
    }

    /** Whether a patient's own answer can still change it (STA-6). */
    boolean takesAnswers() {
        return isUnanswered() || this == CONFIRMED || this == REJECTED;
    }

    /** Whether the patient's answer is waited for. */
    boolean isUnanswered() {
        return this == BOOKED || this == CHECK_RESPONSE;
    }
}
