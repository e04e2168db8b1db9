package health.praxis.campaigns;

import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageSearch;
import health.praxis.delivery.MessageState;
import health.praxis.delivery.SentAttachment;
import health.praxis.reminders.ReminderType;
import health.praxis.scheduling.AppointmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a patient's history (MSG-1).
 *
 * @param place when it was sent or came in, and what tells it from others of that moment
 * @param text as kept, with {@code [Video Consult Link]} instead of a personal link; null for a reminder that failed before
 *     it was written
 * @param attachments the files that went with an e-mail
 * @param state what became of it; null for one that came in
 * @param reason why it failed: name of a {@link health.praxis.delivery.DeliveryReason} or of a {@link
 *     health.praxis.reminders.NotSentReason}
 * @param author who wrote it by hand; null for reminders and answers
 * @param reminder what a reminder was; null for others
 * @param appointment what it is about, where the caller sees it
 * @param start when that appointment begins
 */
public record MessageLine(
        MessageSearch.Place place,
        Direction direction,
        Channel channel,
        @Nullable String subject,
        @Nullable String text,
        List<SentAttachment> attachments,
        @Nullable MessageState state,
        @Nullable String reason,
        @Nullable String author,
        @Nullable ReminderType reminder,
        @Nullable AppointmentId appointment,
        @Nullable Instant start) {

    /** Without subject and text, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return direction + " by " + channel + ", " + place;
    }
}
