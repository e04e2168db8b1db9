package health.praxis.sandbox;

import static health.praxis.sandbox.RunningSandbox.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPortTest {

    @RegisterExtension
    static final RunningSandbox sandbox = new RunningSandbox();

    @Test
    @DisplayName("Health answers UP")
    void health() throws Exception {
        assertThat(((JsonObject) sandbox.get("/_sandbox/health")).getString("status"))
                .isEqualTo("UP");
    }

    @Test
    @DisplayName("The clock moves forward by any unit and goes back on reset; messages carry its time")
    void clock() throws Exception {
        sandbox.post("/_sandbox/clock/advance", "{\"minutes\":10,\"seconds\":5}");
        sandbox.post("/_sandbox/clock/advance", "{\"days\":1}");
        assertThat(((JsonObject) sandbox.get("/_sandbox/clock")).getInt("offsetMillis"))
                .isEqualTo(86_400_000 + 605_000);
        sms("later");
        assertThat(Instant.parse(sandbox.list("/_sandbox/sms").get(0).getString("receivedAt")))
                .isAfter(Instant.now().plus(Duration.ofHours(24)));
        sandbox.post("/_sandbox/clock/reset", "");
        assertThat(((JsonObject) sandbox.get("/_sandbox/clock")).getInt("offsetMillis"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"seconds\":-1}",
                "{\"weeks\":1}",
                "{\"days\":1.5}",
                "{\"days\":99999999999999999999}"
            })
    @DisplayName("A clock movement that is not understood is refused and moves nothing")
    void clockRefusals(String body) throws Exception {
        assertThat(sandbox.post("/_sandbox/clock/advance", body).statusCode()).isEqualTo(400);
        assertThat(((JsonObject) sandbox.get("/_sandbox/clock")).getInt("offsetMillis"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"provider\":\"fax\",\"status\":503}",
                "{\"provider\":\"twilio\"}",
                "{\"provider\":\"twilio\",\"status\":200}",
                "{\"provider\":\"twilio\",\"status\":\"503\"}",
                "{\"provider\":\"twilio\",\"status\":503,\"times\":0}",
                "{\"provider\":\"twilio\",\"status\":503,\"pathRegex\":\"(\"}",
                "{\"provider\":\"twilio\",\"dropConnection\":\"sometimes\"}",
                "{\"provider\":\"twilio\",\"status\":503,\"colour\":\"red\"}",
                "not json"
            })
    @DisplayName("A fault that cannot be understood is refused with the reason")
    void faultRefusals(String body) throws Exception {
        var response = sandbox.post("/_sandbox/faults", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"error\":");
        assertThat(sandbox.list("/_sandbox/faults")).isEmpty();
    }

    @Test
    @DisplayName("Faults are listed and cleared")
    void faults() throws Exception {
        sandbox.fault("{'provider':'twilio','pathRegex':'Messages','dropConnection':'after','times':3}");
        assertThat(sandbox.list("/_sandbox/faults")).singleElement().satisfies(fault -> {
            assertThat(fault.getString("pathRegex")).isEqualTo("Messages");
            assertThat(fault.getString("dropConnection")).isEqualTo("after");
            assertThat(fault.getInt("times")).isEqualTo(3);
        });
        sandbox.send("DELETE", "/_sandbox/faults", "");
        assertThat(sandbox.list("/_sandbox/faults")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:19404"})
    @DisplayName("A web page of another origin can neither read nor change anything")
    void foreignOrigin(String origin) throws Exception {
        assertThat(sandbox.send("POST", "/_sandbox/clock/advance", "{\"days\":1}", "Origin", origin)
                        .statusCode())
                .isEqualTo(403);
        assertThat(sandbox.send("GET", "/_sandbox/sms", "", "Origin", origin).statusCode())
                .isEqualTo(403);
        assertThat(((JsonObject) sandbox.get("/_sandbox/clock")).getInt("offsetMillis"))
                .isZero();
    }

    @Test
    @DisplayName("A foreign host name that resolves to this computer is refused")
    void foreignHost() throws Exception {
        assertThat(statusForHost("rebound.example:" + SETTINGS.controlPort())).contains(" 403 ");
        assertThat(statusForHost("localhost:" + SETTINGS.controlPort())).contains(" 200 ");
    }

    @Test
    @DisplayName("The sandbox's own forms work: a fault is added, the clock is moved, and the browser is sent on")
    void ownForms() throws Exception {
        String own = "http://127.0.0.1:" + SETTINGS.controlPort();
        var added = sandbox.send(
                "POST",
                "/faults",
                "provider=twilio&pathRegex=&status=503&delayMs=&dropConnection=&times=2",
                "Origin",
                own);
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(sandbox.page("/faults")).contains("answered 503").contains("2 times");
        assertThat(sandbox.send("POST", "/clock/advance", "by=3600000", "Origin", own)
                        .statusCode())
                .isEqualTo(303);
        assertThat(sandbox.page("/clock")).contains("0 d 1 h 0 min 0 s");
        assertThat(sandbox.send("POST", "/faults", "provider=twilio&status=abc", "Origin", own)
                        .body())
                .contains("status must be a whole number");
    }

    @Test
    @DisplayName("An SMS is shown as a bubble, escaped, with its links")
    void smsPage() throws Exception {
        sms("<script>alert(1)</script> Join: https://localhost:9443/portal/join/a?x=1&y=2.");

        assertThat(sandbox.page("/sms?to=+61491570156"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;")
                .contains("<a href=\"https://localhost:9443/portal/join/a?x=1&amp;y=2\" target=\"_blank\"");
        assertThat(sandbox.page("/requests")).contains("Messages.json").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sms", "/mail", "/meetings", "/requests", "/faults", "/clock"})
    @DisplayName("Every page says that it is a development tool and allows no script")
    void everyPage(String path) throws Exception {
        var response = sandbox.send("GET", path, "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("A development tool");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    @DisplayName("Reset forgets messages, requests and faults")
    void reset() throws Exception {
        sms("hello");
        sandbox.fault("{'provider':'twilio','status':503}");
        sandbox.post("/_sandbox/reset", "");
        assertThat(sandbox.list("/_sandbox/sms")).isEmpty();
        assertThat(sandbox.list("/_sandbox/requests")).isEmpty();
        assertThat(sandbox.list("/_sandbox/faults")).isEmpty();
    }

    @Test
    @DisplayName("A second sandbox on the same ports refuses to start and names the port")
    void takenPort() {
        assertThatThrownBy(() -> ProviderSandbox.start(SETTINGS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:" + SETTINGS.chimePort());
    }

    private static void sms(String body) {
        Message.creator(new PhoneNumber("+61491570156"), new PhoneNumber("+61255501111"), body)
                .create(TwilioMessagesTest.client(SETTINGS.twilioAuthToken(), Duration.ofSeconds(5)));
    }

    private static String statusForHost(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", SETTINGS.controlPort())) {
            String request = "GET /_sandbox/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return reader.readLine();
        }
    }
}
