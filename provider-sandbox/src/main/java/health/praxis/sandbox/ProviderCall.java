package health.praxis.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP request to a provider.
 *
 * @param method in upper case
 * @param path as sent, not decoded
 * @param query as sent, not decoded, without the question mark; may be empty
 * @param headers names in lower case, repeated ones joined by a comma
 * @param body may be empty
 */
record ProviderCall(String method, String path, String query, Map<String, String> headers, byte[] body) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** @return decoded query parameters; of a repeated one the first */
    Map<String, String> parameters() {
        return decode(query);
    }

    /** @return decoded form fields of the body; of a repeated one the first */
    Map<String, String> form() {
        return decode(text());
    }

    /** @throws IllegalArgumentException when a percent sign is not followed by two hexadecimal digits */
    static Map<String, String> decode(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.putIfAbsent(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
