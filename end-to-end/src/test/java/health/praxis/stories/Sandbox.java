package health.praxis.stories;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The provider sandbox: what patients received, faults, and the clock that the installation follows. */
final class Sandbox {

    private final URI control;

    Sandbox(URI control) {
        this.control = control;
    }

    /** A message as it reached a phone or a mailbox. */
    record Message(String subject, String text, List<String> links, String status, List<String> attachments) {

        /** The one join link in it. */
        String joinLink() {
            return links.stream()
                    .filter(link -> link.contains("/join/"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No join link in: " + text));
        }
    }

    /** All SMS to a number such as +61491570156, oldest first. */
    List<Message> sms(String to) {
        return list("_sandbox/sms?to=" + encoded(to)).getValuesAs(JsonObject.class).stream()
                .map(sms -> new Message("", sms.getString("body"), links(sms), sms.getString("status"), List.of()))
                .toList();
    }

    /** Answers the newest SMS to a phone as its owner. */
    void reply(String phone, String text) {
        post("_sandbox/sms/replies", "{\"from\":\"%s\",\"body\":\"%s\"}".formatted(phone, text));
    }

    /** Writes to one of our numbers, whatever was sent to the phone before. */
    void text(String phone, String ours, String text) {
        post("_sandbox/sms/replies", "{\"from\":\"%s\",\"to\":\"%s\",\"body\":\"%s\"}".formatted(phone, ours, text));
    }

    /** The page that shows a phone's messages. */
    URI phonePage(String phone) {
        return control.resolve("sms?to=" + encoded(phone));
    }

    /** All mails to an address, oldest first. */
    List<Message> mails(String to) {
        return list("_sandbox/mails?to=" + encoded(to)).getValuesAs(JsonObject.class).stream()
                .map(mail -> new Message(
                        mail.getString("subject"), mail.getString("text"), links(mail), "received", attachments(mail)))
                .toList();
    }

    private static List<String> attachments(JsonObject mail) {
        return mail.getJsonArray("attachments").getValuesAs(JsonObject.class).stream()
                .map(file -> file.getString("name"))
                .toList();
    }

    /** How often the SMS provider was asked to send something to this number, whatever it answered. */
    long smsTries(String to) {
        return list("_sandbox/requests?provider=twilio").getValuesAs(JsonObject.class).stream()
                .filter(request -> request.getString("method").equals("POST"))
                .filter(request -> request.getString("requestBody").contains("To=" + encoded(to)))
                .count();
    }

    /** Makes the next {@code times} requests to a provider fail with an HTTP status. */
    void answer(String provider, int status, int times) {
        post("_sandbox/faults", "{\"provider\":\"%s\",\"status\":%d,\"times\":%d}".formatted(provider, status, times));
    }

    void clearFaults() {
        expectOk(Http.send(java.net.http.HttpRequest.newBuilder(control.resolve("_sandbox/faults"))
                .DELETE()));
    }

    /** The present, as sandbox and installation see it. */
    Instant now() {
        JsonObject clock = Http.json(expectOk(Http.get(control.resolve("_sandbox/clock"))));
        return Instant.parse(clock.getString("now"));
    }

    /** Lets time pass at once. The installation looks at this clock every second. */
    void pass(Duration time) {
        post("_sandbox/clock/advance", "{\"millis\":" + time.toMillis() + "}");
    }

    private JsonArray list(String path) {
        return Http.json(expectOk(Http.get(control.resolve(path))));
    }

    private void post(String path, String json) {
        expectOk(Http.postJson(control.resolve(path), json));
    }

    private static String expectOk(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static List<String> links(JsonObject message) {
        return message.getJsonArray("links").getValuesAs((JsonValue link) -> ((JsonString) link).getString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
