package health.praxis.integrations;

import health.praxis.shared.SecretToken;
import java.util.Base64;

/**
 * What the holder of a feed's address reads (INT-1).
 *
 * @param text an iCalendar text
 * @param tag differs whenever the text does
 */
public record CalendarFeed(String text, String tag) {

    static CalendarFeed of(String text) {
        return new CalendarFeed(text, Base64.getUrlEncoder().withoutPadding().encodeToString(SecretToken.hash(text)));
    }
}
