package health.praxis.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/**
 * One request to the control port.
 *
 * @param method in upper case
 * @param path as sent
 * @param parameters decoded query
 * @param body as text
 */
record ControlRequest(String method, String path, Map<String, String> parameters, String body) {

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** @return decoded fields of a form that a page posted */
    Map<String, String> form() {
        return ProviderCall.decode(body);
    }

    /**
     * @return the body's object; an empty one when there is no body
     * @throws BadInput when the body is something else
     */
    JsonObject json() {
        if (body.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new BadInput("The body must be a JSON object");
        }
    }

    /**
     * A phone number from the query. Its plus sign, not encoded, arrives as a space.
     *
     * @return the number, empty when there is none
     */
    String phoneNumber(String name) {
        String number = parameter(name);
        return number.startsWith(" ") ? "+" + number.substring(1) : number;
    }
}
