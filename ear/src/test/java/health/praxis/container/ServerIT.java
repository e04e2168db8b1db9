package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import jakarta.annotation.Resource;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;

@ExtendWith(ArquillianExtension.class)
@DisplayName("In the server, the delivered EAR")
class ServerIT extends HouseDeployment {
    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource dataSource;

    @Resource(lookup = "java:jboss/mail/Praxis")
    private Session mail;

    @Test
    @Tag("ASVS-13.2.2")
    @DisplayName("SEC-1 reaches its tables as a role that owns none of them and cannot step around row-level security")
    void applicationRole() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        select current_user,
                               (select rolsuper or rolbypassrls from pg_roles where rolname = current_user),
                               (select count(*) from pg_class where pg_get_userbyid(relowner) = current_user),
                               (select count(*) from pg_tables where schemaname = current_schema()),
                               current_setting('fsync')
                        """)) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo("praxis_app");
            assertThat(result.getBoolean(2))
                    .as("superuser or bypassing row-level security")
                    .isFalse();
            assertThat(result.getInt(3)).as("tables owned").isZero();
            assertThat(result.getInt(4))
                    .as("tables found without naming a schema")
                    .isPositive();
            assertThat(result.getString(5)).isEqualTo("on");
        }
    }

    @Test
    @DisplayName("reads the SMS provider's answers with the Jackson that came with the SDK, not with the server's")
    void twilioWithOwnJackson() {
        assertThat(ObjectMapper.class.getClassLoader()).isSameAs(TwilioRestClient.class.getClassLoader());

        Message message = Message.fromJson(
                """
                {"sid":"SM00000000000000000000000000000001","status":"queued","to":"+61491570006","from":"+61480000000",
                 "num_segments":"1","date_created":"Sat, 21 Nov 2026 10:00:00 +0000","body":"Hello","direction":"outbound-api"}
                """,
                new TwilioRestClient.Builder("AC00000000000000000000000000000001", "token")
                        .build()
                        .getObjectMapper());

        assertThat(message.getSid()).isEqualTo("SM00000000000000000000000000000001");
        assertThat(message.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(message.getDateCreated().toInstant()).hasToString("2026-11-21T10:00:00Z");
    }

    @Test
    @DisplayName("can sign and send requests with the video provider's SDK")
    void chimeClient() {
        try (var client = ChimeSdkMeetingsClient.builder()
                .region(Region.AP_SOUTHEAST_2)
                // Nobody listens on port 1: the request is built and signed, then refused.
                .endpointOverride(URI.create("http://127.0.0.1:1"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            assertThatThrownBy(() -> client.getMeeting(request -> request.meetingId("none")))
                    .isInstanceOf(SdkClientException.class)
                    .hasMessageContaining("Connection refused");
        }
    }

    @Test
    @DisplayName("has a mail session that waits for no mail server without a limit")
    void mailTimeouts() {
        assertThat(mail.getProperty("mail.smtp.connectiontimeout")).isEqualTo("5000");
        assertThat(mail.getProperty("mail.smtp.timeout")).isEqualTo("10000");
        assertThat(mail.getProperty("mail.smtp.auth")).isEqualTo("false");
    }

    @Test
    @DisplayName("hands a mail to a server that asks for no sign-in, from the practice's configured address")
    void mailWithoutSignIn() throws MessagingException {
        var message = new MimeMessage(mail);
        message.setFrom();
        message.setRecipients(jakarta.mail.Message.RecipientType.TO, "somebody@example.org");
        message.setSubject("From the container");
        message.setText("Hello");

        Transport.send(message);

        assertThat(message.getFrom()[0]).hasToString("praxis@example.org");
    }

    @Test
    @RunAsClient
    @Tag("ASVS-12.1.1")
    @Tag("ASVS-12.1.2")
    @DisplayName("offers TLS 1.3, and 1.2 only with forward secrecy")
    void tls() throws IOException {
        try (var newest = Https.handshake()) {
            assertThat(newest.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
        try (var older = Https.handshake("TLSv1.2")) {
            assertThat(older.getSession().getCipherSuite())
                    .startsWith("TLS_ECDHE_")
                    .contains("_GCM_");
        }
    }

    @Test
    @RunAsClient
    @DisplayName("SEC-1 protects every answer by headers, an unknown page's as well, and says nothing about the server")
    void headers() throws IOException {
        Map<String, List<String>> headers = Https.headers("GET", "/portal/no-such-page");

        assertThat(headers.get("Strict-Transport-Security")).containsExactly("max-age=31536000; includeSubDomains");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers).doesNotContainKeys("Server", "X-Powered-By");
    }

    @Test
    @RunAsClient
    @Tag("ASVS-13.4.4")
    @DisplayName("SEC-1 does not echo requests back")
    void noTrace() throws IOException {
        assertThat(Https.headers("TRACE", "/").get(null)).asString().contains("405");
    }

    @Test
    @RunAsClient
    @DisplayName("SEC-1 behind a proxy, what the proxy received by https counts as https, and nothing else does")
    void behindAProxy() throws IOException {
        assertThat(throughProxy("https").getHeaderField("Strict-Transport-Security"))
                .isNotBlank();
        assertThat(throughProxy("http").getHeaderField("Strict-Transport-Security"))
                .isNull();
    }

    /** The proxy itself speaks plain HTTP to the server, on the same machine. */
    private static HttpURLConnection throughProxy(String scheme) throws IOException {
        var connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:8280/health/ready").toURL().openConnection();
        connection.setRequestProperty("X-Forwarded-Proto", scheme);
        assertThat(connection.getResponseCode()).isEqualTo(200);
        return connection;
    }
}
