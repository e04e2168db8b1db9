package health.praxis.reminders;

import health.praxis.delivery.Channel;
import java.time.Instant;

/**
 * A reminder that failed before there was a message, for the patient's history of messages (MSG-1, REM-12).
 *
 * @param at when it should have left
 * @param reason name of a {@link NotSentReason} or of a {@link health.praxis.delivery.DeliveryReason}
 */
public record FailedReminder(ReminderId id, Instant at, Channel channel, ReminderBehind about, String reason) {}
