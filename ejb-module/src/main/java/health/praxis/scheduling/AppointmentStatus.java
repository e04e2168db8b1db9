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
    WAITING_LIST
}
