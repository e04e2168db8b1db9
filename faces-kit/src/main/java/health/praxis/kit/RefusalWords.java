package health.praxis.kit;

import health.praxis.shared.RuleBroken;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a refusal into the words of the page: the application's or the kit's text named after its class (or the nearest parent class that has one), with the refusal's details in the named
 * placeholders. {@code {name}} is the value as it is, {@code {name,time}}, {@code {name,date}} and {@code {name,number}} write it for people; instants are shown in
 * the zone their reader chose, else in the detail {@code zone}.
 */
final class RefusalWords {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:,(\\w+))?}");

    private final Locale locale;
    private final @Nullable ZoneId reader;
    private final ResourceBundle kit;
    private final ResourceBundle shared;
    private final @Nullable ResourceBundle own;

    /**
     * @param locale language of the page
     * @param loader class loader of the web application, which holds {@code refusals.properties}
     * @param reader zone that the reader chose; null when they did not
     */
    RefusalWords(Locale locale, ClassLoader loader, @Nullable ZoneId reader) {
        this.locale = locale;
        this.reader = reader;
        this.kit = ResourceBundle.getBundle("health.praxis.kit.kit", locale, RefusalWords.class.getClassLoader());
        this.shared =
                ResourceBundle.getBundle("health.praxis.kit.refusals", locale, RefusalWords.class.getClassLoader());
        this.own = find(locale, loader);
    }

    private static @Nullable ResourceBundle find(Locale locale, ClassLoader loader) {
        try {
            return ResourceBundle.getBundle("refusals", locale, loader);
        } catch (MissingResourceException none) {
            return null;
        }
    }

    /** The words for a refusal; the general sentence if nobody wrote any for it. */
    String of(RuleBroken refusal) {
        Class<?> type = refusal.getClass();
        while (type != null && type != RuleBroken.class) {
            String name = type.getSimpleName();
            if (own != null && own.containsKey(name)) {
                return fill(own.getString(name), refusal.details());
            }
            if (shared.containsKey(name)) {
                return fill(shared.getString(name), refusal.details());
            }
            type = type.getSuperclass();
        }
        return kit.getString("refused");
    }

    /** A sentence of the kit itself. */
    String kit(String key) {
        return kit.getString(key);
    }

    /** The page's name of a property, or null if the application has none. */
    @Nullable
    String property(String name) {
        return own != null && own.containsKey("property." + name) ? own.getString("property." + name) : null;
    }

    private String fill(String text, Map<String, ?> details) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        var words = new StringBuilder();
        while (placeholder.find()) {
            Object value = details.get(placeholder.group(1));
            String shown = value == null ? "" : show(value, placeholder.group(2), details.get("zone"));
            placeholder.appendReplacement(words, Matcher.quoteReplacement(shown));
        }
        return placeholder.appendTail(words).toString();
    }

    private String show(Object value, @Nullable String style, @Nullable Object zone) {
        if (value instanceof Number number && !"plain".equals(style)) {
            return NumberFormat.getInstance(locale).format(number);
        }
        if (value instanceof TemporalAccessor moment && style != null) {
            String pattern = style.equals("time") ? "h:mm a" : "EEE d MMMM";
            var local =
                    value instanceof Instant instant ? instant.atZone(reader == null ? zone(zone) : reader) : moment;
            return DateTimeFormatter.ofPattern(pattern, locale)
                    .format(local)
                    .replace("AM", "am")
                    .replace("PM", "pm");
        }
        return value.toString();
    }

    private static ZoneId zone(@Nullable Object zone) {
        if (zone instanceof ZoneId id) {
            return id;
        }
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone.toString());
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }
}
