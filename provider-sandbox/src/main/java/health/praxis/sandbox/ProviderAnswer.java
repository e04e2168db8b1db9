package health.praxis.sandbox;

import jakarta.json.JsonStructure;
import java.util.Map;

/**
 * An answer over HTTP.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param headers besides the content type
 * @param body may be empty
 */
record ProviderAnswer(int status, String contentType, Map<String, String> headers, String body) {

    static ProviderAnswer json(int status, JsonStructure json) {
        return new ProviderAnswer(status, "application/json", Map.of(), json.toString());
    }

    static ProviderAnswer empty(int status) {
        return new ProviderAnswer(status, "application/json", Map.of(), "");
    }
}
