package health.praxis.sandbox;

import static health.praxis.sandbox.RunningSandbox.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmtpMailTest {

    private static final String PATIENT = "mia.nguyen@example.org";

    @RegisterExtension
    static final RunningSandbox sandbox = new RunningSandbox();

    @Test
    @DisplayName("A mail is taken apart into text, HTML, links and attachments")
    void parsed() throws Exception {
        send(PATIENT, "Your video consultation – Tuesday", 5_000);

        assertThat(sandbox.list("/_sandbox/mails?to=" + PATIENT))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getString("from")).isEqualTo("Harbour Psychology <no-reply@example.org>");
                    assertThat(mail.getString("subject")).isEqualTo("Your video consultation – Tuesday");
                    assertThat(mail.getString("text"))
                            .isEqualTo("Join: https://localhost:9443/portal/join/a?x=1&y=2\r\n.dot");
                    assertThat(mail.getString("html")).contains("<b>Join</b>");
                    assertThat(mail.getJsonArray("links").getValuesAs(Object::toString))
                            .containsExactly("\"https://localhost:9443/portal/join/a?x=1&y=2\"");
                    assertThat(mail.getJsonArray("attachments").getJsonObject(0).getString("name"))
                            .isEqualTo("consultation.ics");
                    assertThat(mail.getString("receivedAt")).endsWith("Z");
                });
        assertThat(sandbox.list("/_sandbox/mails?to=someone.else@example.org")).isEmpty();
        assertThat(sandbox.list("/_sandbox/requests?provider=smtp"))
                .singleElement()
                .satisfies(one -> assertThat(one.getInt("status")).isEqualTo(250));
    }

    @Test
    @DisplayName("A recipient is refused for a while (4xx) and for good (5xx), others are not")
    void refused() throws Exception {
        sandbox.fault("{'provider':'smtp','pathRegex':'mia','status':450}");
        sandbox.fault("{'provider':'smtp','pathRegex':'mia','status':550}");
        send("noah@example.org", "First", 5_000);
        assertThatThrownBy(() -> send(PATIENT, "Second", 5_000))
                .isInstanceOf(SendFailedException.class)
                .hasStackTraceContaining("450");
        assertThatThrownBy(() -> send(PATIENT, "Third", 5_000))
                .isInstanceOf(SendFailedException.class)
                .hasStackTraceContaining("550");
        send(PATIENT, "Fourth", 5_000);

        assertThat(sandbox.list("/_sandbox/mails"))
                .extracting(mail -> mail.getString("subject"))
                .containsExactly("First", "Fourth");
    }

    @Test
    @DisplayName("A connection dropped before the data leaves no mail, one dropped after it leaves the mail")
    void dropped() throws Exception {
        sandbox.fault("{'provider':'smtp','dropConnection':'before'}");
        assertThatThrownBy(() -> send(PATIENT, "Lost", 5_000)).isInstanceOf(MessagingException.class);
        assertThat(sandbox.list("/_sandbox/mails")).isEmpty();

        sandbox.fault("{'provider':'smtp','dropConnection':'after'}");
        assertThatThrownBy(() -> send(PATIENT, "Unknown", 5_000)).isInstanceOf(MessagingException.class);
        assertThat(sandbox.list("/_sandbox/mails"))
                .extracting(mail -> mail.getString("subject"))
                .containsExactly("Unknown");
    }

    @Test
    @DisplayName("A delay longer than the sender waits ends the sender's attempt")
    void delayed() throws Exception {
        sandbox.fault("{'provider':'smtp','delayMs':2000}");
        assertThatThrownBy(() -> send(PATIENT, "Late", 300))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("Read timed out");
    }

    private static void send(String to, String subject, int timeoutMillis) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(SETTINGS.smtpPort()));
        properties.put("mail.smtp.timeout", String.valueOf(timeoutMillis));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("Harbour Psychology <no-reply@example.org>"));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Join: https://localhost:9443/portal/join/a?x=1&y=2\r\n.dot", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(
                "<html><head></head><body><a href=\"https://localhost:9443/portal/join/a?x=1&amp;y=2\"><b>Join</b></a>"
                        + "<img src=\"https://tracker.example/pixel.png\">"
                        + "<script>alert(1)</script></body></html>",
                "text/html; charset=UTF-8");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", text, html));
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setContent("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "text/calendar; charset=UTF-8");
        calendar.setFileName("consultation.ics");
        message.setContent(new MimeMultipart("mixed", both, calendar));
        Transport.send(message);
    }

    @Test
    @DisplayName("The mail's HTML is shown in a frame that may neither run scripts nor load anything")
    void shownSafely() throws Exception {
        send(PATIENT, "<img src=x onerror=alert(1)>", 5_000);
        int id = sandbox.list("/_sandbox/mails").get(0).getInt("id");

        assertThat(sandbox.page("/mail/" + id))
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
        var frame = sandbox.send("GET", "/mail/" + id + "/html", "");
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("sandbox allow-popups");
        assertThat(frame.body()).contains("<head><base target=\"_blank\">");
        assertThat(sandbox.send("GET", "/mail/" + id + "/source", "").headers().firstValue("Content-Type"))
                .hasValue("text/plain; charset=utf-8");
        assertThat(sandbox.send("GET", "/mail/" + id + "/attachments/0", "")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"consultation.ics\"");
    }
}
