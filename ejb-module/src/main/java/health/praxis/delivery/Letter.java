package health.praxis.delivery;

import health.praxis.shared.PracticeGroupId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway gets to send. Lives only while it is sent: the body holds the personal link.
 *
 * @param body the text with the link in its place
 * @param link the link that stands in the body, for gateways that can make it clickable
 * @param from the practice's own number; null for the installation's
 * @param attachments e-mail only
 * @param sendingSince when the sending began
 */
public record Letter(
        PracticeGroupId practice,
        MessageId id,
        Channel channel,
        String recipient,
        @Nullable String subject,
        String body,
        @Nullable URI link,
        @Nullable String from,
        List<Attachment> attachments,
        Instant sendingSince) {

    /** Without recipient and text, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "Letter " + id + " by " + channel;
    }
}
