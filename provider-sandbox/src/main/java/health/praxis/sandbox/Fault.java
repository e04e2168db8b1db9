package health.praxis.sandbox;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong with the next matching requests of one provider.
 *
 * @param provider {@code chime}, {@code twilio} or {@code smtp}
 * @param path found anywhere in the request's path; for SMTP in the recipient's address
 * @param status answered instead of doing the work; 0 = none
 * @param times how many requests are still to be hit, at least 1
 * @param delayMillis waited before anything else
 * @param drop whether the connection ends without an answer
 */
record Fault(String provider, Pattern path, int status, int times, int delayMillis, Drop drop) {

    /** When a connection is dropped: not at all, before the request has an effect, or after it had its effect. */
    enum Drop {
        NO,
        BEFORE,
        AFTER
    }

    private static final Set<String> PROVIDERS = Set.of("chime", "twilio", "smtp");
    private static final Set<String> KEYS =
            Set.of("provider", "pathRegex", "status", "times", "delayMs", "dropConnection");

    /**
     * @throws BadInput when the provider is unknown, a number is out of range, or the fault would change nothing
     */
    static Fault of(
            String provider,
            @Nullable String pathRegex,
            int status,
            int times,
            int delayMillis,
            @Nullable String dropConnection) {
        if (!PROVIDERS.contains(provider)) {
            throw new BadInput("provider must be chime, twilio or smtp");
        }
        if (status != 0 && (status < 400 || status > 599)) {
            throw new BadInput("status must be between 400 and 599");
        }
        if (times < 1 || times > 100_000) {
            throw new BadInput("times must be between 1 and 100000");
        }
        if (delayMillis < 0 || delayMillis > 120_000) {
            throw new BadInput("delayMs must be between 0 and 120000");
        }
        Drop drop = drop(dropConnection);
        if (status == 0 && delayMillis == 0 && drop == Drop.NO) {
            throw new BadInput("A fault needs a status, a delayMs or a dropConnection");
        }
        if (status != 0 && drop != Drop.NO) {
            throw new BadInput("A dropped connection has no status");
        }
        return new Fault(provider, pattern(pathRegex), status, times, delayMillis, drop);
    }

    /**
     * @param json see the module's README for the keys
     * @throws BadInput when a key is unknown or has the wrong type, or as {@link #of}
     */
    static Fault from(JsonObject json) {
        for (String key : json.keySet()) {
            if (!KEYS.contains(key)) {
                throw new BadInput("Unknown key '" + key + "', known are " + KEYS);
            }
        }
        String provider = text(json, "provider");
        return of(
                provider == null ? "" : provider,
                text(json, "pathRegex"),
                number(json, "status", 0),
                number(json, "times", 1),
                number(json, "delayMs", 0),
                text(json, "dropConnection"));
    }

    boolean matches(String aProvider, String aPath) {
        return provider.equals(aProvider) && path.matcher(aPath).find();
    }

    /** @return this fault after one more hit; its times may then be 0 */
    Fault hit() {
        return new Fault(provider, path, status, times - 1, delayMillis, drop);
    }

    /** @return in words, for journal and pages */
    String inWords() {
        StringBuilder words = new StringBuilder();
        if (delayMillis > 0) {
            words.append("delayed by ").append(delayMillis).append(" ms");
        }
        if (status > 0) {
            words.append(words.isEmpty() ? "" : ", ").append("answered ").append(status);
        }
        if (drop == Drop.BEFORE) {
            words.append(words.isEmpty() ? "" : ", ").append("connection dropped before the effect");
        }
        if (drop == Drop.AFTER) {
            words.append(words.isEmpty() ? "" : ", ").append("connection dropped after the effect");
        }
        return words.toString();
    }

    private static Drop drop(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Drop.NO;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "before" -> Drop.BEFORE;
            case "after" -> Drop.AFTER;
            default -> throw new BadInput("dropConnection must be before or after");
        };
    }

    private static Pattern pattern(@Nullable String regex) {
        try {
            return Pattern.compile(regex == null || regex.isBlank() ? ".*" : regex);
        } catch (PatternSyntaxException e) {
            throw new BadInput("pathRegex is not a regular expression: " + e.getDescription());
        }
    }

    private static @Nullable String text(JsonObject json, String key) {
        JsonValue value = json.get(key);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new BadInput(key + " must be a text");
    }

    private static int number(JsonObject json, String key, int otherwise) {
        JsonValue value = json.get(key);
        if (value == null || value == JsonValue.NULL) {
            return otherwise;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.bigIntegerValue().bitLength() < 32 ? number.intValue() : Integer.MAX_VALUE;
        }
        throw new BadInput(key + " must be a whole number");
    }
}
