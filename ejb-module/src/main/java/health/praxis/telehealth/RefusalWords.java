package health.praxis.telehealth;

import java.util.Locale;
import java.util.ResourceBundle;

/** Refusals in words, for a browser that is told over the socket. */
final class RefusalWords {

    private static final String OTHERWISE = "Trouble";

    private RefusalWords() {}

    /** @param refusal simple name of the refusal */
    static String of(String refusal) {
        ResourceBundle words = ResourceBundle.getBundle("health.praxis.telehealth.refusals", Locale.ENGLISH);
        return words.getString(words.containsKey(refusal) ? refusal : OTHERWISE);
    }
}
