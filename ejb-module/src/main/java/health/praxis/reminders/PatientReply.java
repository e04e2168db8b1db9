package health.praxis.reminders;

import health.praxis.scheduling.AppointmentId;
import java.util.UUID;

/**
 * A patient's answer to a reminder, for the patient's history of messages (REM-22).
 *
 * @param appointment what it is about; where several wait for it, one of them
 */
public record PatientReply(UUID id, AppointmentId appointment, ReplyLine line) {}
