package health.praxis.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail that was handed to the sandbox.
 *
 * @param receivedAt sandbox time
 * @param from of the header; when that has none, of the envelope
 * @param recipients of the envelope
 * @param text plain text alternative, empty when there is none
 * @param html HTML alternative, empty when there is none
 * @param source the mail as it came
 */
record ReceivedMail(
        long id,
        Instant receivedAt,
        String from,
        List<String> recipients,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        byte[] source) {

    /** A part of a mail that is neither its text nor its HTML. */
    record Attachment(String name, String contentType, byte[] content) {}

    boolean isTo(String address) {
        return recipients.stream().anyMatch(recipient -> recipient.equalsIgnoreCase(address));
    }

    /** @return web addresses in the mail, without repetition, those of the HTML first */
    List<String> links() {
        return Links.in(html, text);
    }
}
