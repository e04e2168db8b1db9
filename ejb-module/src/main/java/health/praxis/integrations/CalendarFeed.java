package health.praxis.integrations;

/**
 * What the holder of a feed's address reads (INT-1).
 *
 * @param text an iCalendar text
 * @param tag differs whenever the text does
 */
public record CalendarFeed(String text, String tag) {

    static CalendarFeed of(String text) {
        return new CalendarFeed(text, FeedToken.digest(text));
    }
}
