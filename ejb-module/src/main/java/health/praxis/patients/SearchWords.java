package health.praxis.patients;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words patients are found by. Case and accents do not count: José is found by "jose". */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PHONE_LIKE = Pattern.compile("[+0-9() ./-]*[0-9][+0-9() ./-]*");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]+");
    private static final Pattern PX_ID = Pattern.compile("(?i)px-?([0-9]+)");
    private static final Pattern TYPED_ID = Pattern.compile("(?i)(?:px[- ]?)?([0-9]{1,18})");
    private static final int MOST_TERMS = 6;

    private SearchWords() {}

    /** The words of a name, each without case and accents; none for an absent one. */
    static Set<String> ofName(@Nullable String name) {
        Set<String> words = new LinkedHashSet<>();
        if (name != null) {
            Arrays.stream(NO_WORD.split(plain(name)))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words;
    }

    static String ofEmail(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What a typed search asks for: every term has to be met, a term by any word that begins with one of its alternatives.
     * A phone number may be typed with spaces and as dialled in the country.
     *
     * @param callingCode of the country that numbers without one are dialled in, for example 61
     */
    static List<List<String>> terms(String typed, int callingCode) {
        List<List<String>> terms = new ArrayList<>();
        if (PHONE_LIKE.matcher(typed.strip()).matches()) {
            terms.add(number(typed.replaceAll("[^+0-9]", ""), callingCode));
            return terms;
        }
        for (String part : SPACE.split(typed.strip())) {
            var pxId = PX_ID.matcher(part);
            if (pxId.matches()) {
                terms.add(List.of("px" + pxId.group(1)));
            } else if (part.contains("@")) {
                terms.add(List.of(ofEmail(part)));
            } else if (DIGITS.matcher(part).matches()) {
                terms.add(number(part, callingCode));
            } else {
                ofName(part).forEach(word -> terms.add(List.of(word)));
            }
        }
        return terms.subList(0, Math.min(terms.size(), MOST_TERMS));
    }

    /** The digits of a typed ID, or a beginning of them; nothing for any other text. */
    static List<String> number(String typed) {
        var id = TYPED_ID.matcher(typed.strip());
        return id.matches() ? List.of(id.group(1)) : List.of();
    }

    private static List<String> number(String digits, int callingCode) {
        if (digits.startsWith("+")) {
            return List.of(digits);
        }
        if (digits.startsWith("0")) {
            return List.of("+" + callingCode + digits.substring(1));
        }
        return List.of(digits, "+" + digits, "+" + callingCode + digits);
    }

    private static String plain(String text) {
        String open = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(open)
                .replaceAll("")
                .replace("'", "")
                .replace("\u2019", "")
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replace("\u00f8", "o")
                .replace("\u00e6", "ae")
                .replace("\u0142", "l")
                .replace("\u0111", "d");
    }
}
