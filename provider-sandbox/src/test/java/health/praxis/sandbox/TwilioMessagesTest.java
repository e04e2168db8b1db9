package health.praxis.sandbox;

import static health.praxis.sandbox.RunningSandbox.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.exception.AuthenticationException;
import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioMessagesTest {

    private static final PhoneNumber PATIENT = new PhoneNumber("+61491570156");
    private static final PhoneNumber PRACTICE = new PhoneNumber("+61255501111");

    @RegisterExtension
    static final RunningSandbox sandbox = new RunningSandbox();

    private final TwilioRestClient twilio = client(SETTINGS.twilioAuthToken(), Duration.ofSeconds(5));

    @Test
    @DisplayName("A sent SMS is answered as queued, can be fetched, and is seen by its recipient's number")
    void send() throws Exception {
        Message sent = sms("See you soon: https://localhost:9443/portal/join/abc.");

        assertThat(sent.getSid()).startsWith("SM").hasSize(34);
        assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(sent.getNumSegments()).isEqualTo("1");
        assertThat(sent.getDateCreated()).isBetween(ZonedDateTime.now().minusMinutes(1), ZonedDateTime.now());
        assertThat(Message.fetcher(sent.getSid()).fetch(twilio).getBody()).isEqualTo(sent.getBody());
        for (String number : List.of("+61491570156", "%2B61491570156")) {
            assertThat(sandbox.list("/_sandbox/sms?to=" + number))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.getString("sid")).isEqualTo(sent.getSid());
                        assertThat(one.getJsonArray("links").getString(0))
                                .isEqualTo("https://localhost:9443/portal/join/abc");
                    });
        }
        assertThat(sandbox.list("/_sandbox/sms?to=+61491570157")).isEmpty();
    }

    @Test
    @DisplayName("Messages are listed by recipient and time, newest first, over pages")
    void list() throws Exception {
        awaitSent(sms("one"));
        sandbox.post("/_sandbox/clock/advance", "{\"days\":2}");
        sms("two");
        sms("three");
        Message.creator(new PhoneNumber("+61491570157"), PRACTICE, "another").create(twilio);

        assertThat(bodies(Message.reader().setTo(PATIENT).pageSize(1).read(twilio)))
                .containsExactlyInAnyOrder("one", "two", "three");
        ZonedDateTime tomorrow = ZonedDateTime.now().plusDays(1);
        assertThat(bodies(Message.reader()
                        .setTo(PATIENT)
                        .setDateSentAfter(tomorrow)
                        .read(twilio)))
                .containsExactlyInAnyOrder("two", "three");
        assertThat(bodies(Message.reader()
                        .setTo(PATIENT)
                        .setDateSentBefore(tomorrow)
                        .read(twilio)))
                .containsExactly("one");
        assertThat(bodies(Message.reader()
                        .setFrom(new PhoneNumber("+61255509999"))
                        .read(twilio)))
                .isEmpty();
    }

    @Test
    @DisplayName("A wrong auth token is refused with 401")
    void wrongPassword() throws Exception {
        TwilioRestClient intruder = client("another-token", Duration.ofSeconds(5));

        assertThatThrownBy(() -> Message.creator(PATIENT, PRACTICE, "hello").create(intruder))
                .isInstanceOfAny(AuthenticationException.class, ApiException.class)
                .hasMessageContaining("Authenticate");
        assertThat(sandbox.list("/_sandbox/sms")).isEmpty();
    }

    @Test
    @DisplayName("What Twilio refuses is refused with Twilio's codes")
    void refusals() throws Exception {
        assertThat(refusal("12345", "+61255501111", "hello")).isEqualTo(21211);
        assertThat(refusal("+61491570156", "not a sender!", "hello")).isEqualTo(21212);
        assertThat(refusal("+61491570156", "+61255501111", "x".repeat(1601))).isEqualTo(21617);
        sandbox.post("/_sandbox/sms/recipients", "{\"to\":\"+61491570156\",\"behaviour\":\"stopped\"}");
        assertThat(refusal("+61491570156", "+61255501111", "hello")).isEqualTo(21610);
        sandbox.post("/_sandbox/sms/recipients", "{\"to\":\"+61491570156\",\"behaviour\":\"normal\"}");
        assertThat(sms("hello again").getSid()).isNotBlank();
        assertThatThrownBy(() ->
                        Message.fetcher("SM00000000000000000000000000000000").fetch(twilio))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(20404));
    }

    @Test
    @DisplayName("Against a gateway that always says 503, the default client posts six times, ours once")
    void retryTrap() throws Exception {
        sandbox.fault("{'provider':'twilio','status':503,'times':100}");
        assertThatThrownBy(() -> sms("hello")).isInstanceOf(ApiException.class);
        assertThat(sandbox.list("/_sandbox/requests?provider=twilio")).hasSize(1);

        TwilioRestClient careless = new TwilioRestClient.Builder(
                        SETTINGS.twilioAccountSid(), SETTINGS.twilioAuthToken())
                .httpClient(new NetworkHttpClient(toSandbox(HttpClientBuilder.create())))
                .build();
        assertThatThrownBy(() -> Message.creator(PATIENT, PRACTICE, "hello").create(careless))
                .isInstanceOf(ApiException.class);
        assertThat(sandbox.list("/_sandbox/requests?provider=twilio")).hasSize(1 + 6);
        assertThat(sandbox.list("/_sandbox/sms")).isEmpty();
    }

    @Test
    @DisplayName("A lost answer leaves the message, which is then found by its recipient; a lost request leaves none")
    void droppedConnection() throws Exception {
        sandbox.fault("{'provider':'twilio','pathRegex':'Messages.json','dropConnection':'before'}");
        assertThatThrownBy(() -> sms("lost before"))
                .isInstanceOfSatisfying(ApiException.class, TwilioMessagesTest::hasNoStatus);
        assertThat(Message.reader().setTo(PATIENT).read(twilio)).isEmpty();

        sandbox.fault("{'provider':'twilio','pathRegex':'Messages.json','dropConnection':'after'}");
        assertThatThrownBy(() -> sms("lost after"))
                .isInstanceOfSatisfying(ApiException.class, TwilioMessagesTest::hasNoStatus);
        assertThat(bodies(Message.reader()
                        .setTo(PATIENT)
                        .setDateSentAfter(ZonedDateTime.now().minusMinutes(5))
                        .read(twilio)))
                .containsExactly("lost after");
    }

    @Test
    @DisplayName("A delayed answer comes too late for the caller, the message exists")
    void delayed() throws Exception {
        sandbox.fault("{'provider':'twilio','delayMs':1000}");
        TwilioRestClient impatient = client(SETTINGS.twilioAuthToken(), Duration.ofMillis(200));
        assertThatThrownBy(() -> Message.creator(PATIENT, PRACTICE, "late").create(impatient))
                .isInstanceOfSatisfying(ApiException.class, TwilioMessagesTest::hasNoStatus);

        sandbox.fault("{'provider':'twilio','delayMs':1200}");
        assertThat(bodies(Message.reader().setTo(PATIENT).read(twilio))).containsExactly("late");
    }

    private static void hasNoStatus(ApiException unknownOutcome) {
        assertThat(unknownOutcome.getStatusCode()).isNull();
    }

    private static int refusal(String to, String from, String body) {
        try {
            Message.creator(new PhoneNumber(to), new PhoneNumber(from), body)
                    .create(client(SETTINGS.twilioAuthToken(), Duration.ofSeconds(5)));
            return 0;
        } catch (ApiException e) {
            return e.getCode();
        }
    }

    private Message sms(String body) {
        return Message.creator(PATIENT, PRACTICE, body).create(twilio);
    }

    /** Until its time of sending is fixed. */
    private void awaitSent(Message message) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (Message.fetcher(message.getSid()).fetch(twilio).getDateSent() == null) {
            assertThat(System.nanoTime()).as("nanoseconds").isLessThan(until);
        }
    }

    private static List<String> bodies(Iterable<Message> messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(Message::getBody)
                .toList();
    }

    static TwilioRestClient client(String authToken, Duration timeout) {
        HttpClientBuilder http = toSandbox(HttpClientBuilder.create())
                .disableAutomaticRetries()
                // the SDK gives each request its own configuration of 30 seconds, so that the builder's default is not
                // heard
                .addExecInterceptorFirst("timeout", (request, scope, chain) -> {
                    scope.clientContext.setRequestConfig(RequestConfig.custom()
                            .setResponseTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                            .build());
                    return chain.proceed(request, scope);
                });
        return new TwilioRestClient.Builder(SETTINGS.twilioAccountSid(), authToken)
                .httpClient(new PostOnce(http))
                .build();
    }

    /** The URL stays Twilio's, the connection goes to the sandbox. */
    private static HttpClientBuilder toSandbox(HttpClientBuilder http) {
        return http.setRoutePlanner(
                (host, context) -> new HttpRoute(new HttpHost("http", "127.0.0.1", SETTINGS.twilioPort())));
    }

    private static final class PostOnce extends NetworkHttpClient {
        private PostOnce(HttpClientBuilder http) {
            super(http);
        }

        @Override
        public Response reliableRequest(Request request) {
            return request.getMethod() == HttpMethod.GET ? super.reliableRequest(request) : makeRequest(request);
        }
    }
}
