package health.praxis.sandbox;

import static health.praxis.sandbox.RunningSandbox.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StatusCallbacksTest {

    private static final int PORT = 19410;
    private static final String PATIENT = "+61491570156";

    @RegisterExtension
    static final RunningSandbox sandbox = new RunningSandbox();

    private record Webhook(String signature, Map<String, String> fields) {}

    private final BlockingQueue<Webhook> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer receiver;

    @AfterEach
    void stop() {
        if (receiver != null) {
            receiver.stop(0);
        }
    }

    @Test
    @DisplayName("Each status is posted once, signed as Twilio's own validator demands, over a self-signed certificate")
    void signedWebhooks(@TempDir Path folder) throws Exception {
        String url = "https://localhost:" + PORT + "/webhooks/twilio/sms?practice=7";
        listen(https(folder));
        send(url, "hello");

        List<Webhook> webhooks = take(4);
        assertThat(webhooks)
                .extracting(one -> one.fields().get("MessageStatus"))
                .containsExactlyInAnyOrder("queued", "sending", "sent", "delivered");
        RequestValidator validator = new RequestValidator(SETTINGS.twilioAuthToken());
        RequestValidator other = new RequestValidator("another-token");
        for (Webhook webhook : webhooks) {
            assertThat(validator.validate(url, webhook.fields(), webhook.signature()))
                    .isTrue();
            assertThat(other.validate(url, webhook.fields(), webhook.signature()))
                    .isFalse();
            assertThat(webhook.fields())
                    .containsEntry("To", PATIENT)
                    .containsKeys("MessageSid", "SmsSid", "AccountSid");
        }
        assertThat(sandbox.list("/_sandbox/sms?to=" + PATIENT).get(0).getString("status"))
                .isEqualTo("delivered");
    }

    @Test
    @DisplayName("An undelivered and a failed message report their error codes")
    void undelivered() throws Exception {
        listen(HttpServer.create(new InetSocketAddress("127.0.0.1", PORT), 0));
        sandbox.post("/_sandbox/sms/recipients", "{\"to\":\"" + PATIENT + "\",\"behaviour\":\"undelivered\"}");
        send("http://127.0.0.1:" + PORT + "/status", "hello");
        assertThat(take(4).get(3).fields())
                .containsEntry("MessageStatus", "undelivered")
                .containsEntry("ErrorCode", "30003");

        sandbox.post("/_sandbox/sms/recipients", "{\"to\":\"" + PATIENT + "\",\"behaviour\":\"failed\"}");
        send("http://127.0.0.1:" + PORT + "/status", "hello");
        assertThat(take(3).get(2).fields())
                .containsEntry("MessageStatus", "failed")
                .containsEntry("ErrorCode", "30008");
    }

    @Test
    @DisplayName("A webhook that is refused is tried again, and the journal shows every attempt")
    void triedAgain() throws Exception {
        refusals.set(1);
        listen(HttpServer.create(new InetSocketAddress("127.0.0.1", PORT), 0));
        send("http://127.0.0.1:" + PORT + "/status", "hello");

        assertThat(take(4))
                .extracting(one -> one.fields().get("MessageStatus"))
                .containsExactlyInAnyOrder("queued", "sending", "sent", "delivered");
        var journal = sandbox.list("/_sandbox/requests?provider=twilio-webhook");
        assertThat(journal.get(0).getInt("status")).isEqualTo(500);
        assertThat(journal.get(0).getString("note")).contains("will be tried again");
        assertThat(journal.get(0).getString("path")).isEqualTo("http://127.0.0.1:" + PORT + "/status");
    }

    private void send(String callback, String body) {
        Message.creator(new PhoneNumber(PATIENT), new PhoneNumber("+61255501111"), body)
                .setStatusCallback(callback)
                .create(TwilioMessagesTest.client(SETTINGS.twilioAuthToken(), Duration.ofSeconds(5)));
    }

    private List<Webhook> take(int count) throws InterruptedException {
        List<Webhook> webhooks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Webhook webhook = received.poll(10, TimeUnit.SECONDS);
            assertThat(webhook).as("webhook %d of %d", i + 1, count).isNotNull();
            webhooks.add(webhook);
        }
        return webhooks;
    }

    private void listen(HttpServer server) {
        receiver = server;
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        exchange.sendResponseHeaders(refuse ? 500 : 204, -1);
        exchange.close();
        if (!refuse) {
            received.add(new Webhook(
                    exchange.getRequestHeaders().getFirst("X-Twilio-Signature"), ProviderCall.decode(form)));
        }
    }

    private static HttpsServer https(Path folder) throws Exception {
        Path file = folder.resolve("self-signed.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "self",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=another.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", PORT), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }
}
