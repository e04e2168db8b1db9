package health.praxis.scheduling;

/**
 * An appointment is being deleted (APT-13), told in the same transaction while it still exists. Rooms above remove what they
 * planned for it, or refuse because something of theirs has to stay.
 */
public record AppointmentDeleted(AppointmentId id) {}
