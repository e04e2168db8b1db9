package health.praxis.scheduling;

/** An appointment now exists; told in the booking's transaction. */
public record AppointmentBooked(AppointmentId id) {}
