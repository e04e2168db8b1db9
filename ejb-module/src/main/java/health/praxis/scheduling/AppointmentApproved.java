package health.praxis.scheduling;

/**
 * A booking from outside was approved: from now on it is an appointment like any other, and its patients are told; told in the
 * same transaction (OBK-9).
 */
public record AppointmentApproved(AppointmentId id) {}
