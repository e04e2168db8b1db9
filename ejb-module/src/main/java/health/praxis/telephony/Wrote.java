package health.praxis.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way to a phone.
 *
 * @param phone E.164
 * @param askedUntil until when an answer may come; null when none is asked for
 */
public record Wrote(String phone, @Nullable Instant askedUntil) {

    /** Without the phone, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "text, answer until " + askedUntil;
    }
}
