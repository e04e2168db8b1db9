package health.praxis.scheduling;

import health.praxis.patients.PatientCard;

/**
 * One patient of an appointment, with where their part in it stands.
 *
 * @param name as the caller's calendar writes it (CAL-9)
 */
public record PatientLine(PatientCard patient, String name, AppointmentStatus status) {}
