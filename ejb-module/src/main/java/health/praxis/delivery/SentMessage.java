package health.praxis.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A message to a patient, for the patient's history of messages (MSG-1).
 *
 * @param at when it was handed over for sending; {@link MessageCard#at} is when it came into its state
 * @param attachments the files that went with an e-mail
 */
public record SentMessage(Instant at, MessageCard message, List<SentAttachment> attachments) {}
