package health.praxis.scheduling;

import java.time.Instant;

/**
 * A booking that waits for approval (OBK-9).
 *
 * @param patients names as the caller's calendar writes them
 * @param since when it was asked for
 */
public record AwaitingBooking(
        AppointmentId id, String practitionerName, Instant start, Instant end, String patients, Instant since) {}
