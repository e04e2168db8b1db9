package health.praxis.scheduling;

import health.praxis.patients.PatientCard;

/** One patient of an appointment, with where their part in it stands. */
public record PatientLine(PatientCard patient, AppointmentStatus status) {}
