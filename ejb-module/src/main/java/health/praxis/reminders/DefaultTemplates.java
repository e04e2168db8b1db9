package health.praxis.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The templates a new practice group begins with; data, in {@code default-templates.properties}. */
final class DefaultTemplates {

    private static final String QUESTION = text(texts(), "two-way");

    private static final String INVITATION = text(texts(), "invitation");

    private static final String LINK_FOLLOWS = text(texts(), "link-follows");

    private static final Properties TEXTS = texts();

    private DefaultTemplates() {}

    /** One for each type, channel and kind of location (REM-6); the link's own only for those by video. */
    static Map<Wording.For, Wording> all() {
        Properties texts = texts();
        Map<Wording.For, Wording> all = new LinkedHashMap<>();
        for (ReminderType type : ReminderType.values()) {
            for (Channel channel : type.channels()) {
                for (AppointmentLocation kind : type.kinds()) {
                    all.put(new Wording.For(type, channel, kind), wording(texts, type, channel, kind));
                }
            }
        }
        return all;
    }

    /** What a two-way reminder asks, after its text (REM-17). */
    static String question() {
        return QUESTION;
    }

    /** What an invitation from the waiting list asks, after its text (WL-7). */
    static String invitation() {
        return INVITATION;
    }

    /** What goes back to a patient who took a time, or came too late for it (WL-8). */
    static String answer(boolean won) {
        return text(TEXTS, won ? "invitation.won" : "invitation.late");
    }

    /** What somebody reads whose booking was declined (OBK-9). */
    static Wording declined(Channel channel) {
        return new Wording(
                channel == Channel.EMAIL ? text(TEXTS, "declined.EMAIL.subject") : null,
                text(TEXTS, "declined." + channel));
    }

    /** Stands where the link of an Online Consultation will be that has none yet (TEL-34). */
    static String linkFollows() {
        return LINK_FOLLOWS;
    }

    /** What a message says of further appointments of a series, with gaps (APT-9). */
    static String series(String key) {
        return text(TEXTS, "series." + key);
    }

    private static Wording wording(Properties texts, ReminderType type, Channel channel, AppointmentLocation kind) {
        String key = type + "." + channel + "." + kind;
        String subject = channel == Channel.EMAIL ? text(texts, key + ".subject") : null;
        return new Wording(subject, text(texts, key));
    }

    private static String text(Properties texts, String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(
                DefaultTemplates.class.getResourceAsStream("default-templates.properties"), "default templates")) {
            texts.load(new InputStreamReader(file, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
