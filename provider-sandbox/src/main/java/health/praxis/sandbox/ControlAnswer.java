package health.praxis.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer of the control port.
 *
 * @param headers besides type and the security headers that every answer has
 */
record ControlAnswer(int status, String contentType, Map<String, String> headers, byte[] body) {

    static ControlAnswer json(JsonStructure json) {
        return json(200, json);
    }

    static ControlAnswer json(int status, JsonStructure json) {
        return new ControlAnswer(status, "application/json", Map.of(), bytes(json.toString()));
    }

    static ControlAnswer error(int status, String message) {
        return json(status, Json.createObjectBuilder().add("error", message).build());
    }

    static ControlAnswer html(int status, String html) {
        return new ControlAnswer(status, "text/html; charset=utf-8", Map.of(), bytes(html));
    }

    /** After a form: the browser reads the page again, so that a reload posts nothing. */
    static ControlAnswer seeOther(String path) {
        return new ControlAnswer(303, "text/plain", Map.of("Location", path), new byte[0]);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
