package health.praxis.console.waitinglist;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The waiting list's texts, for sentences with gaps that a page cannot fill itself. */
final class Texts {

    private static final Locale LANGUAGE = Locale.forLanguageTag("en-AU");

    private Texts() {}

    static String of(String key) {
        return ResourceBundle.getBundle("health.praxis.console.waiting", LANGUAGE)
                .getString(key);
    }

    /** The text with {0}, {1}... filled. */
    static String of(String key, Object... gaps) {
        return new MessageFormat(of(key), LANGUAGE).format(gaps);
    }
}
