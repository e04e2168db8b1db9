package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.sandbox.ProviderSandbox;
import health.praxis.sandbox.SandboxSettings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;

/** Amazon's own library in a real browser, against the provider sandbox, as far as the signalling socket. Beyond it only Amazon can answer. */
class ChimeInBrowserTest {

    private static final SandboxSettings SETTINGS =
            SandboxSettings.development().withPortOffset(1850);

    private static ProviderSandbox sandbox;
    private static KitServer server;
    private static ChimeSdkMeetingsClient chime;
    private final List<ChromeDriver> open = new ArrayList<>();
    private Meeting meeting;

    @BeforeAll
    static void start() throws Exception {
        sandbox = ProviderSandbox.start(SETTINGS);
        server = new KitServer(0, "https://*.chime.aws,wss://*.chime.aws,ws://127.0.0.1:" + SETTINGS.chimePort());
        chime = ChimeSdkMeetingsClient.builder()
                .region(Region.AP_SOUTHEAST_2)
                .endpointOverride(URI.create("http://127.0.0.1:" + SETTINGS.chimePort()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(SETTINGS.awsAccessKeyId(), SETTINGS.awsSecretAccessKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterAll
    static void stop() throws Exception {
        if (chime != null) {
            chime.close();
        }
        if (server != null) {
            server.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @BeforeEach
    void meeting() {
        server.room.clear();
        meeting = chime.createMeeting(request -> request.clientRequestToken("kit-" + System.nanoTime())
                        .externalMeetingId("kit")
                        .mediaRegion("ap-southeast-2"))
                .meeting();
    }

    @AfterEach
    void closeBrowsers() {
        open.forEach(ChromeDriver::quit);
        server.room.through(null);
    }

    /** What Chime's door wants to see of a person. */
    private JsonObject door(String person) {
        Attendee attendee = chime.createAttendee(
                        request -> request.meetingId(meeting.meetingId()).externalUserId(person + "-link"))
                .attendee();
        return Json.createObjectBuilder()
                .add(
                        "Meeting",
                        Json.createObjectBuilder()
                                .add("MeetingId", meeting.meetingId())
                                .add(
                                        "MediaPlacement",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "AudioHostUrl",
                                                        meeting.mediaPlacement().audioHostUrl())
                                                .add(
                                                        "SignalingUrl",
                                                        meeting.mediaPlacement().signalingUrl())
                                                .add(
                                                        "TurnControlUrl",
                                                        meeting.mediaPlacement().turnControlUrl())))
                .add(
                        "Attendee",
                        Json.createObjectBuilder()
                                .add("ExternalUserId", attendee.externalUserId())
                                .add("AttendeeId", attendee.attendeeId())
                                .add("JoinToken", attendee.joinToken()))
                .build();
    }

    private ChromeDriver browser(String path) {
        ChromeDriver browser = Browsers.open();
        open.add(browser);
        browser.get(server.url(path));
        return browser;
    }

    private static void await(ChromeDriver browser, BooleanSupplier seen) {
        new WebDriverWait(browser, Duration.ofSeconds(40)).until(b -> seen.getAsBoolean());
    }

    private static boolean loaded(ChromeDriver browser) {
        return (Boolean) browser.executeScript(
                "return performance.getEntriesByType('resource').some((one) => one.name.includes('chime'))");
    }

    private static String journal() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SETTINGS.controlPort()
                                            + "/_sandbox/requests?provider=chime"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String policy(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url(path))).build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    @Test
    @DisplayName(
            "TEL-36 With Chime as provider each person who is let in loads its library and reaches its signalling socket, held back by no policy")
    void reachesSignalling() {
        server.room.through(this::door);
        ChromeDriver doc = browser("/practitioner.xhtml");
        ChromeDriver pat = browser("/patient.xhtml");
        Browsers.click(pat, "join");
        Browsers.click(doc, "start");
        await(doc, () -> journal().contains("signalling socket of doc-link"));
        assertThat(journal())
                .as("a patient who waits has no token for Chime")
                .doesNotContain("signalling socket of pat-link");
        Browsers.click(doc, "admit");
        await(pat, () -> journal().contains("signalling socket of pat-link"));
        assertThat(loaded(pat)).isTrue();
        for (ChromeDriver browser : List.of(doc, pat)) {
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().toString())
                    .doesNotContain("Content Security Policy");
        }
        Browsers.click(pat, "disconnect");
        Browsers.click(pat, "leave-yes");
        await(pat, () -> Browsers.state(pat).equals("ended"));
    }

    @Test
    @DisplayName("TEL-36 Without Chime nothing of it is loaded")
    void nothingOfItInAMesh() {
        ChromeDriver doc = browser("/practitioner.xhtml");
        ChromeDriver pat = browser("/patient.xhtml");
        Browsers.click(pat, "join");
        Browsers.click(doc, "start");
        Browsers.click(doc, "admit");
        await(pat, () -> Browsers.frames(pat, "doc") > 5);
        assertThat(loaded(pat)).isFalse();
        assertThat(loaded(doc)).isFalse();
    }

    @Test
    @DisplayName("TEL-36 SEC-1 Only call pages may talk to Chime's hosts, and only where Chime is the provider")
    void policies() throws Exception {
        assertThat(policy("/patient.xhtml"))
                .contains("connect-src 'self' https://*.chime.aws wss://*.chime.aws ws://127.0.0.1:");
        assertThat(policy("/console.xhtml")).contains("connect-src 'self';");
        try (var mesh = new KitServer(0)) {
            String policy = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(mesh.url("/patient.xhtml")))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("");
            assertThat(policy).contains("connect-src 'self';");
        }
    }
}
