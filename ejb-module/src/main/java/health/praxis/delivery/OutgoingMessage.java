package health.praxis.delivery;

import health.praxis.shared.PatientId;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param id chosen by the sender, so that what is paid for it can name it
 * @param recipient phone number in E.164 or e-mail address
 * @param patient whom it is about, if anybody
 * @param subject e-mail only
 * @param body may hold {@link #LINK_PLACE}, which becomes the link when the message goes to the gateway
 * @param link the recipient's personal link; kept sealed until then
 * @param from the practice's own number that an SMS leaves from; null for the installation's (MSG-2)
 * @param attachments e-mail only
 */
public record OutgoingMessage(
        MessageId id,
        Channel channel,
        String recipient,
        @Nullable PatientId patient,
        @Nullable String subject,
        String body,
        @Nullable URI link,
        @Nullable String from,
        List<Attachment> attachments) {

    /** Where the personal link stands in a body that is kept. */
    public static final String LINK_PLACE = "[Video Consult Link]";

    /** From the installation's own number or address. */
    public OutgoingMessage(
            MessageId id,
            Channel channel,
            String recipient,
            @Nullable PatientId patient,
            @Nullable String subject,
            String body,
            @Nullable URI link) {
        this(id, channel, recipient, patient, subject, body, link, null, List.of());
    }

    public OutgoingMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(channel, "channel");
        attachments = List.copyOf(attachments);
        if (channel != Channel.EMAIL && !attachments.isEmpty()) {
            throw new IllegalArgumentException("only an e-mail has attachments");
        }
        if (recipient.isBlank()) {
            throw new IllegalArgumentException("a message needs a recipient");
        }
        if (link == null && body.contains(LINK_PLACE)) {
            throw new IllegalArgumentException("the body has a place for a link but there is none");
        }
    }

    /** The same from a practice's own number; an e-mail, or without a number, as it is. */
    public OutgoingMessage leavingFrom(Optional<String> number) {
        return channel != Channel.SMS || number.isEmpty()
                ? this
                : new OutgoingMessage(id, channel, recipient, patient, subject, body, link, number.get(), attachments);
    }

    /**
     * The same with these files.
     *
     * @throws TooManyAttachments when there are more than ten
     * @throws AttachmentsTooLarge when they have more than 8 MB together
     * @throws AttachmentEmpty for a file without content
     * @throws AttachmentKindRefused when one is of no kind that goes with an e-mail, or is not what its name says
     */
    public OutgoingMessage with(List<Attachment> files) {
        List<Attachment> checked = Attachment.checked(files);
        return new OutgoingMessage(id, channel, recipient, patient, subject, body, link, from, checked);
    }
}
