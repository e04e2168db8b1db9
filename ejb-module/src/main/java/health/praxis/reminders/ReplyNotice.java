package health.praxis.reminders;

import health.praxis.scheduling.AppointmentId;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer that nobody has seen yet, as the notifications show it (REM-22).
 *
 * @param patientName preferred first name and last name
 * @param start when the appointment begins
 */
public record ReplyNotice(UUID id, AppointmentId appointment, Instant start, String patientName, ReplyLine reply) {}
