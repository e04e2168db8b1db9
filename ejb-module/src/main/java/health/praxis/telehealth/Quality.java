package health.praxis.telehealth;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody's own connection is, as their browser measures it (TEL-27). Told to the room, never stored.
 *
 * @param loss lost packets in percent, 0 to 100
 * @param delayMs round trip in milliseconds
 */
record Quality(Level level, double loss, int delayMs) {

    private static final int LONGEST_DELAY_MS = 60_000;

    enum Level {
        GOOD,
        POOR,
        BAD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the message says, unless that cannot be. */
    static Optional<Quality> read(JsonObject message) {
        String word = message.getString("level", "");
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                double loss = number(message, "loss");
                double delay = number(message, "delayMs");
                return loss >= 0 && loss <= 100 && delay >= 0 && delay <= LONGEST_DELAY_MS
                        ? Optional.of(new Quality(level, loss, (int) delay))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static double number(JsonObject message, String name) {
        return message.get(name) instanceof JsonNumber number ? number.doubleValue() : -1;
    }
}
