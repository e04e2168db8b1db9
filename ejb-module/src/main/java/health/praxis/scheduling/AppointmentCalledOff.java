package health.praxis.scheduling;

/** An appointment was cancelled; told in the same transaction, so that what was planned for it ends with it (APT-16). */
public record AppointmentCalledOff(AppointmentId id) {}
