package health.praxis.container;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The provider sandbox's control page, for tests: what it received, how it fails, what time it is. */
final class SandboxControl {

    private static final String BASE = "http://127.0.0.1:"
            + (9404 + Integer.parseInt(System.getenv().getOrDefault("PRAXIS_PORT_OFFSET", "0"))) + "/_sandbox";

    private final HttpClient http = HttpClient.newHttpClient();

    JsonArray sms(String to) throws IOException, InterruptedException {
        return list("/sms?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** Answers the newest SMS to a phone as its owner. @param sid empty for a new text, or one to bring again */
    void reply(String phone, String text, String sid) throws IOException, InterruptedException {
        reply(phone, "", text, sid);
    }

    /** Answers the newest SMS that a number sent to a phone. */
    void reply(String phone, String number, String text, String sid) throws IOException, InterruptedException {
        String body = Json.createObjectBuilder()
                .add("from", phone)
                .add("to", number)
                .add("body", text)
                .add("sid", sid)
                .build()
                .toString();
        send(HttpRequest.newBuilder(URI.create(BASE + "/sms/replies"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonArray mails(String to) throws IOException, InterruptedException {
        return list("/mails?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** Calls that reached a provider: chime, twilio, smtp. */
    JsonArray requests(String provider) throws IOException, InterruptedException {
        return list("/requests?provider=" + provider);
    }

    /** Meetings at Chime with their attendees, also those that have ended. */
    JsonArray meetings() throws IOException, InterruptedException {
        return list("/meetings");
    }

    void fault(String json) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(BASE + "/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    void noFaults() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(BASE + "/faults")).DELETE());
    }

    void advanceMinutes(int minutes) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(BASE + "/clock/advance"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"minutes\":" + minutes + "}")));
    }

    void advance(Duration by) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(BASE + "/clock/advance"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"millis\":" + by.toMillis() + "}")));
    }

    /** How far its clock is ahead of the machine's; the server follows within a second. */
    Duration offset() throws IOException, InterruptedException {
        String answer = send(HttpRequest.newBuilder(URI.create(BASE + "/clock")));
        try (var reader = Json.createReader(new StringReader(answer))) {
            return Duration.ofMillis(
                    reader.readObject().getJsonNumber("offsetMillis").longValueExact());
        }
    }

    /** Back to the machine's time. */
    void resetClock() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(BASE + "/clock/reset")).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private JsonArray list(String path) throws IOException, InterruptedException {
        String answer = send(HttpRequest.newBuilder(URI.create(BASE + path)));
        try (var reader = Json.createReader(new StringReader(answer))) {
            return reader.readArray();
        }
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException("the sandbox answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
