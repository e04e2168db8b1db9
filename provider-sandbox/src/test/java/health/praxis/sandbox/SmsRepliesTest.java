package health.praxis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmsRepliesTest {

    private static final String PATIENT = "+61491570156";

    @RegisterExtension
    static final RunningSandbox sandbox = new RunningSandbox();

    private record Webhook(String path, String signature, Map<String, String> fields) {}

    private final BlockingQueue<Webhook> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    /** On a port of its own for each test: what the sandbox still posts for the one before does not come here. */
    private HttpServer receiver;

    @BeforeEach
    void listen() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/webhooks/twilio/sms", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            exchange.sendResponseHeaders(refused ? 500 : 200, -1);
            exchange.close();
            if (!refused) {
                received.add(new Webhook(
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().getFirst("X-Twilio-Signature"),
                        ProviderCall.decode(body)));
            }
        });
        receiver.createContext("/status", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    @DisplayName("A reply is posted, signed, to where the answered message's reports go, and again when that fails")
    void signed() throws Exception {
        refusals.set(1);
        send();
        sandbox.post("/_sandbox/sms/replies", "{\"from\":\"" + PATIENT + "\",\"body\":\"Yes 👍\"}");

        Webhook webhook = received.poll(10, TimeUnit.SECONDS);
        assertThat(webhook).isNotNull();
        assertThat(webhook.fields())
                .containsEntry("Body", "Yes 👍")
                .containsEntry("From", PATIENT)
                .containsEntry("To", "+61255501111");
        assertThat(new RequestValidator(RunningSandbox.SETTINGS.twilioAuthToken())
                        .validate(base() + webhook.path(), webhook.fields(), webhook.signature()))
                .isTrue();
    }

    @Test
    @DisplayName("A lone STOP ends what is sent to the phone, START brings it back")
    void obeysStop() throws Exception {
        send();
        sandbox.post("/_sandbox/sms/replies", "{\"from\":\"" + PATIENT + "\",\"body\":\"stop\"}");
        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21610));
        sandbox.post("/_sandbox/sms/replies", "{\"from\":\"" + PATIENT + "\",\"body\":\"Start\"}");
        send();
    }

    @Test
    @DisplayName("A phone that two numbers write to answers the one that is named, else the one that wrote last")
    void oneOfTwoNumbers() throws Exception {
        send();
        send("+61480555001");
        sandbox.post("/_sandbox/sms/replies", "{\"from\":\"" + PATIENT + "\",\"body\":\"last\"}");
        sandbox.post(
                "/_sandbox/sms/replies", "{\"from\":\"" + PATIENT + "\",\"to\":\"+61255501111\",\"body\":\"named\"}");

        Map<String, String> first = received.poll(10, TimeUnit.SECONDS).fields();
        Map<String, String> second = received.poll(10, TimeUnit.SECONDS).fields();
        assertThat(List.of(first, second))
                .extracting(fields -> fields.get("Body") + " " + fields.get("To"))
                .containsExactlyInAnyOrder("last +61480555001", "named +61255501111");
    }

    private void send() {
        send("+61255501111");
    }

    private void send(String number) {
        Message.creator(new PhoneNumber(PATIENT), new PhoneNumber(number), "hello")
                .setStatusCallback(base() + "/status")
                .create(TwilioMessagesTest.client(RunningSandbox.SETTINGS.twilioAuthToken(), Duration.ofSeconds(5)));
    }

    private String base() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort();
    }
}
