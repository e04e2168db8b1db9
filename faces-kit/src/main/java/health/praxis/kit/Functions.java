package health.praxis.kit;

import static health.praxis.shared.JsonParts.JSON;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of the tag library {@code http://praxis.health/kit}. */
public final class Functions {

    private static final String[] HUES = {"", "avatar--b", "avatar--c", "avatar--d", "avatar--e"};

    private Functions() {}

    /** Up to two initials of a name: first and last word. */
    public static String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** The colour class of a name's avatar; the same name has the same colour everywhere, also in the call script. */
    public static String hue(@Nullable String name) {
        int sum = name == null ? 0 : name.codePoints().sum();
        return HUES[sum % HUES.length];
    }

    /** A status as its style and sign are named: {@code DID_NOT_ATTEND} is {@code did-not-attend}. */
    public static String sign(@Nullable Object status) {
        return status == null ? "" : status.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A flat map as JSON that can stand inside a script data block: no character in it can end the block. */
    public static String json(Map<String, ?> values) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        values.forEach((key, value) -> json.add(key, value == null ? "" : value.toString()));
        return json.build().toString().codePoints().mapToObj(Functions::escape).collect(Collectors.joining());
    }

    private static String escape(int character) {
        boolean harmful =
                character == '<' || character == '>' || character == '&' || character == 0x2028 || character == 0x2029;
        return harmful ? String.format("\\u%04x", character) : Character.toString(character);
    }

    /** The texts of the call script in the page's language, as JSON. */
    public static String callTexts() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        ResourceBundle texts =
                ResourceBundle.getBundle("health.praxis.kit.call", locale, Functions.class.getClassLoader());
        var byKey = new TreeMap<String, String>();
        texts.keySet().stream()
                .filter(key -> key.startsWith("js."))
                .forEach(key -> byKey.put(key.substring("js.".length()), texts.getString(key)));
        return json(byKey);
    }

    /** Where pages name scripts, styles and signs of the kit and of their application, without a slash at the end ({@link KitFiles}). */
    public static String files() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return external.getRequestContextPath() + KitFiles.folder(external.getApplicationMap());
    }

    /** Joins style classes, leaving out what is empty. */
    public static String join(@Nullable String first, @Nullable String second) {
        return Arrays.stream(new String[] {first, second})
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" "));
    }
}
