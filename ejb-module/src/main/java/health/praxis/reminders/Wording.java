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

        /** For an appointment there; whose video it is makes no difference (REM-6), nor where people meet in person. */
        static For at(AppointmentLocation location, ReminderType type, Channel channel) {
            return new For(
                    type,
                    channel,
                    switch (location) {
                        case TELEHEALTH, ONLINE -> AppointmentLocation.TELEHEALTH;
                        case PHONE -> AppointmentLocation.PHONE;
                        case CLINIC, HOME, ADDRESS -> AppointmentLocation.CLINIC;
                    });
        }
    }

    /** As somebody typed it for this channel: lines end in one way, nothing around it, and no subject but an e-mail's. */
    Wording typed(Channel channel) {
        return new Wording(
                channel == Channel.EMAIL ? subject : null,
                body.replace("\r\n", "\n").strip());
    }

    /**
     * Refuses what cannot be sent.
     *
     * @param filled characters with the terms filled in
     * @throws ReminderIncomplete without a text, or without an e-mail's subject
     * @throws ReminderTooLong when it is longer than the channel takes (REM-14)
     */
    void requireComplete(Channel channel, int filled) {
        boolean noSubject = channel == Channel.EMAIL && (subject == null || subject.isBlank());
        if (body.isBlank() || noSubject) {
            throw new ReminderIncomplete();
        }
        int most = channel == Channel.SMS ? ReminderTexts.LONGEST_SMS : ReminderTexts.LONGEST_EMAIL;
        int length = Math.max(filled, body.length());
        if (length > most) {
            throw new ReminderTooLong(length, most);
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
