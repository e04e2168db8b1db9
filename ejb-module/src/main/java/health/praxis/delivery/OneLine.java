package health.praxis.delivery;

import java.util.regex.Pattern;

/** Text for one line of a message: a subject, or what is put in for a term. */
public final class OneLine {

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{IsControl}\\u2028\\u2029]+");

    private OneLine() {}

    /** The text without blanks around it, and a blank for each line end and whatever else is not printed. */
    public static String of(String text) {
        return NOT_PRINTED.matcher(text).replaceAll(" ").strip();
    }
}
