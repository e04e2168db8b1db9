package health.praxis.scheduling;

import java.time.Instant;

/**
 * A practitioner's own time as their feed shows it (INT-1): when, and what they called it.
 *
 * @param version grows with each change
 * @param changedAt the last change
 */
public record OwnTimeEntry(
        PersonalAppointmentId id, Instant start, Instant end, String title, int version, Instant changedAt) {}
