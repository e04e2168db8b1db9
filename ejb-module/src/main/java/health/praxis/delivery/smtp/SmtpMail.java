package health.praxis.delivery.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.delivery.Attachment;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.Letter;
import health.praxis.delivery.MailGateway;
import health.praxis.delivery.Outcome;
import health.praxis.installation.Settings;
import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;

/** E-mail through the server's mail session. Tells apart what never left, what was refused, and what nobody knows. */
@ApplicationScoped
class SmtpMail implements MailGateway {

    @Resource(lookup = "java:jboss/mail/Praxis")
    private Session configured;

    @Inject
    private MailConnections connections;

    @Inject
    private Settings settings;

    @Override
    public Outcome send(Letter letter) {
        MimeMessage mail;
        try {
            mail = mail(letter);
        } catch (AddressException notAnAddress) {
            return new Outcome.Rejected(DeliveryReason.WRONG_ADDRESS);
        } catch (MessagingException notWritable) {
            return new Outcome.Rejected(DeliveryReason.GATEWAY_REFUSED);
        }
        try {
            connections.send(mail);
            return new Outcome.Sent(messageId(letter));
        } catch (SendFailedException refused) {
            return new Outcome.Rejected(
                    refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0
                            ? DeliveryReason.WRONG_ADDRESS
                            : DeliveryReason.GATEWAY_REFUSED);
        } catch (MessagingException lost) {
            return unreached(lost) ? new Outcome.NotReached() : new Outcome.Unknown();
        }
    }

    private static boolean unreached(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    // Angus tells a failed connection by its own class, whose package the specification leaves open.
                    || cause.getClass().getSimpleName().equals("MailConnectException")) {
                return true;
            }
        }
        return false;
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        MimeMessage mail = new FixedIdMessage(configured, messageId(letter));
        mail.setFrom(new InternetAddress(settings.required("PRAXIS_MAIL_FROM"), true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        mail.setSubject(Objects.requireNonNullElse(letter.subject(), ""), UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.body(), UTF_8.name(), "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailHtml.of(letter.body(), letter.link()), UTF_8.name(), "html");
        MimeMultipart words = new MimeMultipart("alternative", text, html);
        mail.setContent(letter.attachments().isEmpty() ? words : withFiles(words, letter.attachments()));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart withFiles(MimeMultipart words, List<Attachment> attachments)
            throws MessagingException {
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        MimeMultipart all = new MimeMultipart("mixed", first);
        for (Attachment attachment : attachments) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
            file.setFileName(attachment.name());
            all.addBodyPart(file);
        }
        return all;
    }

    /** The same for each try, so that a mail server or reader can drop a second copy. */
    private String messageId(Letter letter) {
        return "<" + letter.id() + "@" + settings.publicUrl().getHost() + ">";
    }

    /** Jakarta Mail would otherwise write a new id at each saving. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
