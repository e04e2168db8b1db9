package health.praxis.sandbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Takes a MIME mail apart: the first text, the first HTML, everything else as attachments. */
final class MailParser {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 20;

    private String text = "";
    private String html = "";
    private final List<ReceivedMail.Attachment> attachments = new ArrayList<>();

    private MailParser() {}

    /** @return the mail; one that cannot be parsed is kept with its source as text */
    static ReceivedMail parse(
            long id, Instant receivedAt, String envelopeFrom, List<String> recipients, byte[] source) {
        MailParser parser = new MailParser();
        String from = envelopeFrom;
        String subject = "";
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            subject = message.getSubject() == null ? "" : message.getSubject();
            from = from(message.getFrom(), envelopeFrom);
            parser.take(message, 0);
        } catch (MessagingException | IOException e) {
            parser.text = "This mail cannot be parsed (" + e.getMessage() + "):\n\n"
                    + new String(source, StandardCharsets.UTF_8);
        }
        return new ReceivedMail(
                id,
                receivedAt,
                from,
                List.copyOf(recipients),
                subject,
                parser.text,
                parser.html,
                List.copyOf(parser.attachments),
                source);
    }

    private static String from(Address @Nullable [] addresses, String otherwise) {
        if (addresses == null || addresses.length == 0) {
            return otherwise;
        }
        return addresses[0] instanceof InternetAddress address ? address.toUnicodeString() : addresses[0].toString();
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                take(child, depth + 1);
            }
            return;
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!attached && part.isMimeType("text/plain") && text.isEmpty()) {
            text = string(part);
        } else if (!attached && part.isMimeType("text/html") && html.isEmpty()) {
            html = string(part);
        } else {
            attachments.add(new ReceivedMail.Attachment(name(part), part.getContentType(), bytes(part)));
        }
    }

    private static String string(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (UnsupportedEncodingException e) {
            return new String(bytes(part), StandardCharsets.ISO_8859_1);
        }
    }

    private String name(Part part) throws MessagingException {
        String name = part.getFileName();
        return name == null || name.isBlank() ? "part-" + (attachments.size() + 1) : name;
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
