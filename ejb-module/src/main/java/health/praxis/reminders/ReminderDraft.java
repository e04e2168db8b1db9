package health.praxis.reminders;

import health.praxis.delivery.Channel;
import java.time.Instant;

/**
 * A reminder as it is opened to be changed (REM-11).
 *
 * @param version says whether somebody else has changed it meanwhile
 * @param at when it leaves, or should have left
 * @param start of the appointment, before which it has to leave
 * @param words with terms: the practice's text, or what was written for this message alone
 */
public record ReminderDraft(
        ReminderId id, int version, String patientName, Channel channel, Instant at, Instant start, Wording words) {}
