package health.praxis.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as screens show it. For a caller from whom patient names are hidden, a patient's message has neither recipient
 * nor words.
 *
 * @param at when it came into its state
 * @param recipient masked: enough to recognise, not to use
 * @param body as kept, with {@link OutgoingMessage#LINK_PLACE} instead of a personal link
 */
public record MessageCard(
        MessageId id,
        Channel channel,
        MessageState state,
        @Nullable DeliveryReason reason,
        Instant at,
        @Nullable String recipient,
        @Nullable String subject,
        @Nullable String body) {}
