package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.scheduling.AppointmentLocation;
import org.jspecify.annotations.Nullable;

/**
 * Subject and body of a message: as a template with terms in square brackets, or with the terms filled in. Plain text for
 * both channels; the mail's HTML form is made, and escaped, where it is sent.
 *
 * @param subject e-mail only
 */
public record Wording(@Nullable String subject, String body) {

    /** What a template is for. */
    public record For(ReminderType type, Channel channel, AppointmentLocation kind) {

        /** For an appointment there; whose video it is makes no difference (REM-6). */
        static For at(AppointmentLocation location, ReminderType type, Channel channel) {
            return new For(
                    type, channel, location == AppointmentLocation.ONLINE ? AppointmentLocation.TELEHEALTH : location);
        }
    }

    /** The same with these words where the link would stand. */
    Wording withoutLink(String words) {
        return new Wording(subject, body.replace(OutgoingMessage.LINK_PLACE, words));
    }

    /** The same with a sentence after it. */
    Wording followedBy(String sentence) {
        return new Wording(subject, body + " " + sentence);
    }

    /** The same with a paragraph after it, which an SMS has no room for; as it is without words. */
    Wording followedBy(String words, Channel channel) {
        return words.isEmpty() ? this : new Wording(subject, body + (channel == Channel.SMS ? " " : "\n\n") + words);
    }

    /** The same with the terms filled in (DYN-1). @throws UnknownTerm when a term has no value */
    Wording with(Terms terms) {
        return new Wording(subject == null ? null : terms.fill(subject), terms.fill(body));
    }
}
