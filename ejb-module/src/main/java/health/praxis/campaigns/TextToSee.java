package health.praxis.campaigns;

import java.time.Instant;
import java.util.UUID;

/**
 * A text from a phone that nobody in the practice has written to, as the notifications show it (MSG-2).
 *
 * @param phone E.164
 * @param text may be empty, when only a picture came
 */
public record TextToSee(UUID id, String phone, String text, Instant at) {

    /** Without phone and text, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "unknown text " + id;
    }
}
