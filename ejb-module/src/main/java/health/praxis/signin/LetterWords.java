package health.praxis.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of e-mails to accounts. */
final class LetterWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private LetterWords() {}

    static String subject(String kind) {
        return text(kind + ".subject");
    }

    /** @param values in the places {0}, {1} and so on */
    static String body(String kind, String... values) {
        String text = text(kind + ".text");
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** Accounts belong to no place, so the time is universal. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("health.praxis.signin.letters").getString(key);
    }
}
