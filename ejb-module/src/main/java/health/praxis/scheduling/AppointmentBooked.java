package health.praxis.scheduling;

/**
 * An appointment now exists; told in the booking's transaction. One that waits for approval is told of now too, and again as
 * {@link AppointmentApproved}: until then its patients are told nothing (OBK-9).
 */
public record AppointmentBooked(AppointmentId id) {}
