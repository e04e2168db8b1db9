package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentLocation;
import org.jspecify.annotations.Nullable;

/**
 * Subject and body of a message: as a template with terms in square brackets, or with the terms filled in. Plain text for
 * both channels; the mail's HTML form is made, and escaped, where it is sent.
 *
 * @param subject e-mail only
 */
record Wording(@Nullable String subject, String body) {

    /** What a template is for. */
    record For(ReminderType type, Channel channel, AppointmentLocation kind) {}

    /** The same with a sentence after it. */
    Wording followedBy(String sentence) {
        return new Wording(subject, body + " " + sentence);
    }

    /** The same with the terms filled in (DYN-1). @throws UnknownTerm when a term has no value */
    Wording with(Terms terms) {
        return new Wording(subject == null ? null : terms.fill(subject), terms.fill(body));
    }
}
