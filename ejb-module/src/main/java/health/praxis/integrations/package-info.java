/**
 * What other programs read of a practice.
 *
 * <p>Doors: {@link health.praxis.integrations.CalendarFeeds} (a practitioner's own secret address: make, replace, end), {@link
 * health.praxis.integrations.FeedReading} (what the holder of an address reads). A feed goes one way and knows one
 * practitioner of one practice: its caller has one right, and the database shows it that practitioner's appointments alone.
 *
 * <p>Not here: copies of rules. What an appointment is and how patients are named is asked of {@code scheduling}.
 *
 * <p>Requirements: INT-1, ANON-9.
 */
@NullMarked
package health.praxis.integrations;

import org.jspecify.annotations.NullMarked;
