package health.praxis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClientBuilder;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateMeetingWithAttendeesResponse;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;

/**
 * What Praxis relies on at Chime, asked of the sandbox, and with {@code PRAXIS_CHIME_CONTRACT=real} of Amazon itself: credentials then come from AWS's own chain, the
 * region from {@code AWS_REGION} (docs/chime.md).
 */
@Tag("contract")
class ChimeContractTest {

    private static final boolean REAL = "real".equals(System.getenv("PRAXIS_CHIME_CONTRACT"));
    private static final SandboxSettings SETTINGS =
            SandboxSettings.development().withPortOffset(10_100);

    private static ProviderSandbox sandbox;
    private static ChimeSdkMeetingsClient chime;
    private static String region = "ap-southeast-2";

    private final String practitioner = UUID.randomUUID().toString();
    private final String patient = UUID.randomUUID().toString();
    private final String session = UUID.randomUUID().toString();
    private CreateMeetingWithAttendeesResponse made;

    @BeforeAll
    static void open() {
        ChimeSdkMeetingsClientBuilder builder =
                ChimeSdkMeetingsClient.builder().httpClient(UrlConnectionHttpClient.create());
        if (REAL) {
            region = System.getenv().getOrDefault("AWS_REGION", region);
        } else {
            sandbox = ProviderSandbox.start(SETTINGS);
            builder.endpointOverride(URI.create("http://127.0.0.1:" + SETTINGS.chimePort()))
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(SETTINGS.awsAccessKeyId(), SETTINGS.awsSecretAccessKey())));
        }
        chime = builder.region(Region.of(region)).build();
    }

    @AfterAll
    static void close() {
        chime.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @BeforeEach
    void meeting() {
        made = create();
    }

    @AfterEach
    void noneIsLeft() {
        try {
            chime.deleteMeeting(request -> request.meetingId(made.meeting().meetingId()));
        } catch (NotFoundException gone) {
            assertThat(gone.statusCode()).isEqualTo(404);
        }
    }

    private CreateMeetingWithAttendeesResponse create() {
        return chime.createMeetingWithAttendees(request -> request.clientRequestToken(session + "-1")
                .externalMeetingId(session)
                .mediaRegion(region)
                .attendees(item(practitioner), item(patient)));
    }

    private static CreateAttendeeRequestItem item(String user) {
        return CreateAttendeeRequestItem.builder().externalUserId(user).build();
    }

    @Test
    @DisplayName("TEL-36 A meeting is made with its attendees, and has what a browser needs to find it")
    void made() {
        assertThat(made.errors()).isEmpty();
        assertThat(made.attendees())
                .extracting(Attendee::externalUserId)
                .containsExactlyInAnyOrder(practitioner, patient);
        assertThat(made.meeting().externalMeetingId()).isEqualTo(session);
        assertThat(made.meeting().mediaRegion()).isEqualTo(region);
        assertThat(made.meeting().mediaPlacement().signalingUrl()).startsWith(REAL ? "wss://" : "ws://");
        assertThat(made.meeting().mediaPlacement().turnControlUrl()).startsWith("https://");
        assertThat(made.meeting().mediaPlacement().audioHostUrl()).isNotBlank();
        if (REAL) {
            assertThat(URI.create(made.meeting().mediaPlacement().signalingUrl())
                            .getHost())
                    .as("what the policy of call pages allows")
                    .endsWith(".chime.aws");
            assertThat(URI.create(made.meeting().mediaPlacement().turnControlUrl())
                            .getHost())
                    .endsWith(".chime.aws");
        }
    }

    @Test
    @DisplayName("TEL-36 The same request made twice is one meeting")
    void once() {
        assertThat(create().meeting().meetingId()).isEqualTo(made.meeting().meetingId());
    }

    @Test
    @DisplayName("TEL-19 Who comes back gets the same attendee and a token; who got a link later is added")
    void comingBack() {
        String meeting = made.meeting().meetingId();
        for (Attendee attendee : made.attendees()) {
            Attendee again = chime.getAttendee(
                            request -> request.meetingId(meeting).attendeeId(attendee.attendeeId()))
                    .attendee();
            assertThat(again.externalUserId()).isEqualTo(attendee.externalUserId());
            assertThat(again.joinToken()).isNotBlank();
        }
        String later = UUID.randomUUID().toString();
        Attendee added = chime.createAttendee(
                        request -> request.meetingId(meeting).externalUserId(later))
                .attendee();
        assertThat(added.joinToken()).isNotBlank();
        assertThat(chime.listAttendees(request -> request.meetingId(meeting)).attendees())
                .hasSize(3);
    }

    @Test
    @DisplayName("TEL-20 Who is deleted is found no more; let in again, they get another place and another token")
    void removed() {
        String meeting = made.meeting().meetingId();
        Attendee before = made.attendees().stream()
                .filter(attendee -> attendee.externalUserId().equals(patient))
                .findFirst()
                .orElseThrow();
        chime.deleteAttendee(request -> request.meetingId(meeting).attendeeId(before.attendeeId()));
        assertThat(chime.listAttendees(request -> request.meetingId(meeting)).attendees())
                .extracting(Attendee::externalUserId)
                .containsExactly(practitioner);
        assertThatThrownBy(() -> chime.deleteAttendee(
                        request -> request.meetingId(meeting).attendeeId(before.attendeeId())))
                .isInstanceOf(NotFoundException.class);

        Attendee again = chime.createAttendee(
                        request -> request.meetingId(meeting).externalUserId(patient))
                .attendee();
        assertThat(again.attendeeId()).isNotEqualTo(before.attendeeId());
        assertThat(again.joinToken()).isNotEqualTo(before.joinToken());
    }

    @Test
    @DisplayName("TEL-20 After its end a meeting is not found any more")
    void ended() {
        String meeting = made.meeting().meetingId();
        chime.deleteMeeting(request -> request.meetingId(meeting));
        assertThatThrownBy(() -> chime.getMeeting(request -> request.meetingId(meeting)))
                .isInstanceOf(NotFoundException.class);
    }
}
