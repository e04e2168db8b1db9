package health.praxis.sandbox;

import static health.praxis.sandbox.RunningSandbox.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ChimeSdkMeetingsException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ConflictException;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateMeetingRequest;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkmeetings.model.ServiceUnavailableException;

class ChimeMeetingsTest {

    @RegisterExtension
    static final RunningSandbox sandbox = new RunningSandbox();

    private final ChimeSdkMeetingsClient chime = client(SETTINGS.awsSecretAccessKey(), 4, Duration.ofSeconds(5));

    @Test
    @DisplayName("The same ClientRequestToken answers the same meeting, another token another one")
    void tokenIsStable() {
        Meeting first = create("appt-1-1");
        Meeting again = create("appt-1-1");
        Meeting other = create("appt-1-2");

        assertThat(again.meetingId()).isEqualTo(first.meetingId());
        assertThat(other.meetingId()).isNotEqualTo(first.meetingId());
        assertThat(first.mediaRegion()).isEqualTo("ap-southeast-2");
        assertThat(first.meetingArn()).startsWith("arn:aws:chime:ap-southeast-2:");
        assertThat(first.mediaPlacement().signalingUrl()).contains(first.meetingId());
        assertThat(first.meetingFeatures().attendee().maxCount()).isEqualTo(4);
        assertThat(first.meetingFeatures().video().maxResolutionAsString()).isEqualTo("HD");
    }

    @Test
    @DisplayName("Attendees are created, listed by pages, fetched, changed and deleted; the external user is their key")
    void attendees() {
        String meeting = create("appt-2-1").meetingId();
        Attendee practitioner = chime.createAttendee(r -> r.meetingId(meeting).externalUserId("practitioner-1"))
                .attendee();
        Attendee again = chime.createAttendee(r -> r.meetingId(meeting).externalUserId("practitioner-1"))
                .attendee();
        assertThat(again.attendeeId()).isEqualTo(practitioner.attendeeId());
        assertThat(again.joinToken()).isEqualTo(practitioner.joinToken()).isNotBlank();

        var batch =
                chime.batchCreateAttendee(r -> r.meetingId(meeting).attendees(item("patient-1"), item("patient-2")));
        assertThat(batch.attendees()).extracting(Attendee::externalUserId).containsExactly("patient-1", "patient-2");
        assertThat(batch.errors()).isEmpty();

        var firstPage = chime.listAttendees(r -> r.meetingId(meeting).maxResults(2));
        var secondPage =
                chime.listAttendees(r -> r.meetingId(meeting).maxResults(2).nextToken(firstPage.nextToken()));
        assertThat(firstPage.attendees()).hasSize(2);
        assertThat(secondPage.attendees()).extracting(Attendee::externalUserId).containsExactly("patient-2");
        assertThat(secondPage.nextToken()).isNull();

        String patient = batch.attendees().get(0).attendeeId();
        var changed = chime.updateAttendeeCapabilities(r -> r.meetingId(meeting)
                .attendeeId(patient)
                .capabilities(c -> c.audio("SendReceive").video("Receive").content("None")));
        assertThat(changed.attendee().capabilities().videoAsString()).isEqualTo("Receive");
        chime.deleteAttendee(r -> r.meetingId(meeting).attendeeId(patient));
        assertThatThrownBy(() -> chime.getAttendee(r -> r.meetingId(meeting).attendeeId(patient)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("TEL-20 An attendee who is deleted loses the open socket, and the token opens none any more")
    void deletedAttendeeIsCut() throws Exception {
        var meeting = create("appt-12-1");
        Attendee patient = chime.createAttendee(
                        r -> r.meetingId(meeting.meetingId()).externalUserId("patient-1"))
                .attendee();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                closed.complete(code);
                return CompletableFuture.completedFuture(null);
            }
        };
        signalling(meeting, patient, listener).join();
        assertThat(closed).isNotDone();

        chime.deleteAttendee(r -> r.meetingId(meeting.meetingId()).attendeeId(patient.attendeeId()));

        assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(WebSocket.NORMAL_CLOSURE);
        assertThatThrownBy(() -> signalling(meeting, patient, listener).join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    private static CompletableFuture<WebSocket> signalling(
            Meeting meeting, Attendee attendee, WebSocket.Listener listener) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("_aws_wt_session", attendee.joinToken())
                .buildAsync(URI.create(meeting.mediaPlacement().signalingUrl()), listener);
    }

    @Test
    @DisplayName("A meeting is created together with its attendees")
    void withAttendees() {
        var made = chime.createMeetingWithAttendees(r -> r.clientRequestToken("appt-3-1")
                .externalMeetingId("appt-3")
                .mediaRegion("ap-southeast-2")
                .attendees(a -> a.externalUserId("patient-1"), a -> a.externalUserId("patient-2")));

        assertThat(made.attendees()).hasSize(2);
        assertThat(chime.listAttendees(r -> r.meetingId(made.meeting().meetingId()))
                        .attendees())
                .extracting(Attendee::externalUserId)
                .containsExactly("patient-1", "patient-2");
    }

    @Test
    @DisplayName("A deleted meeting is not found, and its token is refused")
    void deleted() throws Exception {
        String meeting = create("appt-4-1").meetingId();
        assertThat(chime.getMeeting(r -> r.meetingId(meeting)).meeting().externalMeetingId())
                .isEqualTo("appt-1");
        chime.deleteMeeting(r -> r.meetingId(meeting));

        assertThatThrownBy(() -> chime.getMeeting(r -> r.meetingId(meeting))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> chime.createAttendee(r -> r.meetingId(meeting).externalUserId("patient-1")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> create("appt-4-1")).isInstanceOf(ConflictException.class);
        assertThat(sandbox.list("/_sandbox/meetings"))
                .filteredOn(one -> one.getString("meetingId").equals(meeting))
                .singleElement()
                .satisfies(one -> assertThat(one.getBoolean("ended")).isTrue());
    }

    @Test
    @DisplayName("A meeting ends when the clock has moved past 24 hours, and when the control port ends it")
    void endsByItself() throws Exception {
        String old = create("appt-5-1").meetingId();
        sandbox.post("/_sandbox/clock/advance", "{\"hours\":23}");
        assertThat(chime.getMeeting(r -> r.meetingId(old)).meeting().meetingId())
                .isEqualTo(old);
        sandbox.post("/_sandbox/clock/advance", "{\"hours\":1,\"seconds\":1}");
        assertThatThrownBy(() -> chime.getMeeting(r -> r.meetingId(old))).isInstanceOf(NotFoundException.class);

        String young = create("appt-5-2").meetingId();
        assertThat(sandbox.post("/_sandbox/meetings/" + young + "/end", "").statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> chime.getMeeting(r -> r.meetingId(young))).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("A wrong secret or an unknown access key is refused with 403")
    void wrongSignature() throws Exception {
        try (ChimeSdkMeetingsClient intruder = client("another-secret", 1, Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> intruder.createMeeting(request("appt-6-1")))
                    .isInstanceOfSatisfying(ChimeSdkMeetingsException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(403);
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
                    });
        }
        assertThat(sandbox.list("/_sandbox/meetings")).isEmpty();
    }

    @Test
    @DisplayName("Fields and values that Chime does not know are refused with 400")
    void badRequests() {
        assertThatThrownBy(() -> chime.createMeeting(
                        request("appt-7-1").toBuilder().mediaRegion("moon-1").build()))
                .isInstanceOf(BadRequestException.class);
        String meeting = create("appt-7-2").meetingId();
        assertThatThrownBy(() -> chime.createAttendee(r -> r.meetingId(meeting).externalUserId("x")))
                .isInstanceOf(BadRequestException.class);
        ExecutionInterceptor addsField = new ExecutionInterceptor() {
            @Override
            public Optional<RequestBody> modifyHttpContent(
                    Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
                return Optional.of(RequestBody.fromString("{\"ExternalColour\":\"patient-1\"}"));
            }
        };
        try (ChimeSdkMeetingsClient drifted =
                client(SETTINGS.awsSecretAccessKey(), 1, Duration.ofSeconds(5), addsField)) {
            assertThatThrownBy(() ->
                            drifted.createAttendee(r -> r.meetingId(meeting).externalUserId("patient-1")))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("Unknown field ExternalColour");
        }
    }

    @Test
    @DisplayName("An answered fault hits as often as it says: 503 twice is overcome by the SDK, four times is not")
    void statusFault() throws Exception {
        sandbox.fault("{'provider':'chime','pathRegex':'^/meetings$','status':503,'times':2}");
        assertThat(create("appt-8-1").meetingId()).isNotBlank();
        assertThat(sandbox.list("/_sandbox/requests?provider=chime"))
                .extracting(one -> one.getInt("status"))
                .containsExactly(503, 503, 201);

        sandbox.fault("{'provider':'chime','status':503,'times':4}");
        assertThatThrownBy(() -> create("appt-8-2")).isInstanceOf(ServiceUnavailableException.class);
        assertThat(sandbox.list("/_sandbox/faults")).isEmpty();
    }

    @Test
    @DisplayName("A delay longer than the caller waits ends the call at the caller")
    void delayFault() throws Exception {
        sandbox.fault("{'provider':'chime','delayMs':3000}");
        try (ChimeSdkMeetingsClient impatient = client(SETTINGS.awsSecretAccessKey(), 1, Duration.ofMillis(300))) {
            assertThatThrownBy(() -> impatient.createMeeting(request("appt-9-1")))
                    .isInstanceOf(SdkClientException.class);
        }
    }

    @Test
    @DisplayName("A connection dropped before the effect leaves no meeting, one dropped after it leaves exactly one")
    void droppedConnection() throws Exception {
        try (ChimeSdkMeetingsClient once = client(SETTINGS.awsSecretAccessKey(), 1, Duration.ofSeconds(5))) {
            sandbox.fault("{'provider':'chime','dropConnection':'before'}");
            assertThatThrownBy(() -> once.createMeeting(request("appt-10-1")))
                    .isInstanceOf(SdkClientException.class)
                    .isNotInstanceOf(AwsServiceException.class);
            assertThat(sandbox.list("/_sandbox/meetings")).isEmpty();

            sandbox.fault("{'provider':'chime','dropConnection':'after'}");
            assertThatThrownBy(() -> once.createMeeting(request("appt-10-1"))).isInstanceOf(SdkClientException.class);
            assertThat(sandbox.list("/_sandbox/meetings")).hasSize(1);

            once.createMeeting(request("appt-10-1"));
            assertThat(sandbox.list("/_sandbox/meetings")).hasSize(1);
        }
    }

    @Test
    @DisplayName("The journal shows requests and answers without join tokens")
    void journal() throws Exception {
        String meeting = create("appt-11-1").meetingId();
        String joinToken = chime.createAttendee(r -> r.meetingId(meeting).externalUserId("patient-1"))
                .attendee()
                .joinToken();

        var journal = sandbox.list("/_sandbox/requests?provider=chime");
        assertThat(journal.get(1).getString("path")).isEqualTo("/meetings/" + meeting + "/attendees");
        assertThat(journal.get(1).getString("responseBody"))
                .contains("patient-1")
                .contains("\"JoinToken\":\"***\"")
                .doesNotContain(joinToken);
        assertThat(sandbox.get("/_sandbox/meetings").toString()).doesNotContain(joinToken);
    }

    private Meeting create(String token) {
        return chime.createMeeting(request(token)).meeting();
    }

    private static CreateMeetingRequest request(String token) {
        return CreateMeetingRequest.builder()
                .clientRequestToken(token)
                .externalMeetingId("appt-1")
                .mediaRegion("ap-southeast-2")
                .meetingFeatures(f -> f.attendee(a -> a.maxCount(4)))
                .tags(t -> t.key("tenant").value("practice-7"))
                .build();
    }

    private static CreateAttendeeRequestItem item(String user) {
        return CreateAttendeeRequestItem.builder().externalUserId(user).build();
    }

    private static ChimeSdkMeetingsClient client(
            String secret, int attempts, Duration socketTimeout, ExecutionInterceptor... interceptors) {
        return ChimeSdkMeetingsClient.builder()
                .region(Region.AP_SOUTHEAST_2)
                .endpointOverride(URI.create("http://127.0.0.1:" + SETTINGS.chimePort()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(SETTINGS.awsAccessKeyId(), secret)))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(socketTimeout)
                        .build())
                .overrideConfiguration(
                        o -> o.retryStrategy(b -> b.maxAttempts(attempts)).executionInterceptors(List.of(interceptors)))
                .build();
    }
}
