package health.praxis.delivery.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.Letter;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageState;
import health.praxis.delivery.Outcome;
import health.praxis.delivery.SmsGateway;
import health.praxis.installation.Settings;
import health.praxis.shared.PracticeGroupId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real SDK against a local server that answers as told. */
class TwilioSmsTest {

    private static final Letter LETTER = new Letter(
            PracticeGroupId.random(),
            MessageId.random(),
            Channel.SMS,
            "+61491570156",
            null,
            "Hello Mia",
            null,
            null,
            List.of(),
            Instant.parse("2026-11-23T01:00:00Z"));

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 201;
    private String answer = "{\"sid\":\"SM1\",\"status\":\"queued\"}";
    private boolean hangUp;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Host") + " " + URLDecoder.decode(body, UTF_8));
            if (hangUp) {
                exchange.close();
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SmsGateway gateway() {
        Map<String, String> environment = Map.of(
                "PRAXIS_PUBLIC_URL", "https://praxis.example",
                "PRAXIS_TWILIO_ACCOUNT_SID", "AC1",
                "PRAXIS_TWILIO_AUTH_TOKEN", "token",
                "PRAXIS_TWILIO_FROM", "+61255501111",
                "PRAXIS_TWILIO_URL", "http://127.0.0.1:" + server.getAddress().getPort());
        return new TwilioSms(new Settings() {
            @Override
            public Optional<String> text(String name) {
                return Optional.ofNullable(environment.get(name));
            }
        });
    }

    @Test
    @Tag("ASVS-15.3.2")
    @DisplayName("REM-11 where the gateway says to go elsewhere nothing is sent, neither to send nor to ask")
    void redirected() {
        for (int redirect : List.of(301, 302, 303, 307, 308)) {
            status = redirect;
            gateway().send(LETTER);
            catchThrowable(() -> gateway().find(LETTER));
        }
        assertThat(requests).isNotEmpty().noneMatch(request -> request.contains("/elsewhere"));
    }

    @Test
    @DisplayName("REM-11 a message goes out once, to the provider's own host name, and tells where to report")
    void sends() {
        assertThat(gateway().send(LETTER)).isEqualTo(new Outcome.Sent("SM1"));
        assertThat(requests)
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .startsWith("POST /2010-04-01/Accounts/AC1/Messages.json api.twilio.com")
                        .contains("Body=Hello Mia")
                        .contains("StatusCallback=https://praxis.example/webhooks/twilio/status/" + LETTER.practice()
                                + "/" + LETTER.id()));
    }

    @Test
    @Tag("ASVS-16.5.2")
    @DisplayName("a gateway in trouble is asked once, not six times, and what became of the message is unknown")
    void isAskedOnceInTrouble() {
        status = 503;
        answer = "{}";
        assertThat(gateway().send(LETTER)).isEqualTo(new Outcome.Unknown());
        assertThat(requests).hasSize(1);
    }

    @Test
    @DisplayName("a lost answer is unknown, and nothing is sent again")
    void aLostAnswerIsUnknown() {
        hangUp = true;
        assertThat(gateway().send(LETTER)).isEqualTo(new Outcome.Unknown());
        assertThat(requests).hasSize(1);
    }

    @Test
    @DisplayName("where nobody listens nothing was sent")
    void nobodyListens() {
        SmsGateway gateway = gateway();
        server.stop(0);
        assertThat(gateway.send(LETTER)).isEqualTo(new Outcome.NotReached());
    }

    @Test
    @DisplayName("REM-12 refusals say why")
    void refusalsSayWhy() {
        status = 400;
        answer = "{\"code\":21211,\"message\":\"Invalid\",\"status\":400}";
        assertThat(gateway().send(LETTER)).isEqualTo(new Outcome.Rejected(DeliveryReason.WRONG_ADDRESS));
        answer = "{\"code\":21610,\"message\":\"STOP\",\"status\":400}";
        assertThat(gateway().send(LETTER)).isEqualTo(new Outcome.Rejected(DeliveryReason.UNSUBSCRIBED));
    }

    @Test
    @DisplayName("a message in doubt is found by its whole text")
    void findsByText() {
        status = 200;
        answer = "{\"messages\":[{\"sid\":\"SM1\",\"body\":\"Hello Tom\"},{\"sid\":\"SM2\",\"body\":\"Hello Mia\"}],"
                + "\"page_size\":50,\"next_page_uri\":null}";
        assertThat(gateway().find(LETTER)).contains("SM2");
        answer = "{\"messages\":[],\"page_size\":50,\"next_page_uri\":null}";
        assertThat(gateway().find(LETTER)).isEmpty();
    }

    @Test
    @DisplayName("a gateway that gives no answer has not said that it does not have the message")
    void silenceIsNoAnswer() {
        SmsGateway gateway = gateway();
        server.stop(0);
        assertThatExceptionOfType(SmsGateway.GatewaySilent.class).isThrownBy(() -> gateway.find(LETTER));
    }

    @Test
    @DisplayName("the provider's reports in our words")
    void readsReports() {
        assertThat(gateway().read("delivered", null)).contains(new SmsGateway.Report(MessageState.DELIVERED, null));
        assertThat(gateway().read("undelivered", "30003"))
                .contains(new SmsGateway.Report(MessageState.FAILED, DeliveryReason.WRONG_ADDRESS));
        assertThat(gateway().read("queued", null)).isEmpty();
    }
}
