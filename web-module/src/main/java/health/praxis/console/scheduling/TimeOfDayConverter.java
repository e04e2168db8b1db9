package health.praxis.console.scheduling;

import health.praxis.kit.Times;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as people type it: "9", "9.30", "9:30 am", "1330", "1:30pm". Without am or pm the 24 hour clock counts.
 */
@FacesConverter("timeOfDay")
public class TimeOfDayConverter implements Converter<LocalTime> {

    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})(?:[:. ]?(\\d{2}))?\\s*(?:(a|p)\\.?\\s*m?\\.?)?", Pattern.CASE_INSENSITIVE);

    @Override
    public @Nullable LocalTime getAsObject(FacesContext context, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        LocalTime time = read(typed.strip());
        if (time == null) {
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of("start.wrong"), null));
        }
        return time;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable LocalTime time) {
        return time == null ? "" : Times.of(time);
    }

    /** The time that is meant, or null when the text is none. */
    static @Nullable LocalTime read(String typed) {
        Matcher parts = TYPED.matcher(typed);
        if (!parts.matches()) {
            return null;
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        String half = parts.group(3);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }
}
