package health.praxis.telephony;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text answers, by its first word (REM-18, REM-19). Case, spaces, punctuation, emoji and the width of letters do not
 * matter. A word ends where no letter or digit follows: "Y/N", "no-one" and "Yesterday" are neither yes nor no.
 */
public enum TextAnswer {
    YES,
    NO,
    /** No texts any more. */
    STOP,
    /** The same, but the writer may mean the appointment (REM-20). */
    CANCEL,
    /** Texts again. */
    START,
    /** For a person to read. */
    OTHER;

    private static final Map<String, TextAnswer> FIRST =
            Map.of("y", YES, "yes", YES, "n", NO, "no", NO, "stop", STOP, "stopall", STOP, "unsubscribe", STOP);

    /** Everyday words: they count only where carriers count them too, alone. */
    private static final Map<String, TextAnswer> ALONE =
            Map.of("cancel", CANCEL, "end", STOP, "quit", STOP, "start", START, "unstop", START);

    private static final Set<TextAnswer> KEYWORDS = Set.of(STOP, CANCEL, START);

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’/_-]+[\\p{L}\\p{N}]+)*");

    /** What this text answers. */
    public static TextAnswer of(String text) {
        String plain =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        Matcher words = WORD.matcher(plain);
        if (!words.find()) {
            return OTHER;
        }
        String first = words.group().toLowerCase(Locale.ROOT);
        TextAnswer known = FIRST.get(first);
        if (known != null) {
            return known;
        }
        return words.find() ? OTHER : ALONE.getOrDefault(first, OTHER);
    }

    /** Whether it is about the texts themselves, and so concerns every practice that sends them from this number. */
    public boolean isKeyword() {
        return KEYWORDS.contains(this);
    }

    /** Whether the phone gets no texts after it. */
    public boolean stops() {
        return this == STOP || this == CANCEL;
    }
}
