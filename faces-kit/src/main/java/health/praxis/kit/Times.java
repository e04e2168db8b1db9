package health.praxis.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes moments for people, in the zone they read them in: "Wed 4 March, 11:00 am". */
@Named
@RequestScoped
public class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("health.praxis.kit.kit");

    @Inject
    private ReadersZone reader;

    @Inject
    private Clock clock;

    /** "11:00 am". */
    public String time(@Nullable Instant moment) {
        return moment == null ? "" : hour(here(moment)) + half(here(moment));
    }

    /** "Wed 4 March", with the year only when it is another one. */
    public String day(@Nullable Instant moment) {
        return moment == null ? "" : day(here(moment), today());
    }

    /** "Today, 9:18 am" or "Wed 4 March, 9:18 am". */
    public String dayAndTime(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime local = here(moment);
        return near(local.toLocalDate(), hour(local) + half(local), day(local, today()));
    }

    /** "Wed 4 March, 11:00 – 11:50 am"; the end is the first moment after. */
    public String range(@Nullable Instant start, @Nullable Instant end) {
        if (start == null || end == null) {
            return "";
        }
        ZonedDateTime from = here(start);
        ZonedDateTime to = here(end);
        if (!from.toLocalDate().equals(to.toLocalDate())) {
            return dayAndTime(start) + " – " + dayAndTime(end);
        }
        String first = half(from).equals(half(to)) ? hour(from) : hour(from) + half(from);
        return near(from.toLocalDate(), first + " – " + hour(to) + half(to), day(from, today()));
    }

    /** "9:30 am", of no day in particular. */
    public String clock(LocalTime time) {
        return of(time);
    }

    /** The same for whoever is no bean. */
    public static String of(LocalTime time) {
        return HOUR.format(time) + (time.getHour() < 12 ? " am" : " pm");
    }

    /** "17 May 1987". */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** Completed years from a birth date to today in the practice. */
    public long age(LocalDate birth) {
        return ChronoUnit.YEARS.between(birth, today());
    }

    private String near(LocalDate day, String time, String otherwise) {
        long ahead = ChronoUnit.DAYS.between(today(), day);
        String key = ahead == 0 ? "today" : ahead == 1 ? "tomorrow" : ahead == -1 ? "yesterday" : null;
        return key == null ? otherwise + ", " + time : MessageFormat.format(WORDS.getString(key), time);
    }

    private static String day(ZonedDateTime moment, LocalDate today) {
        return (moment.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(moment);
    }

    private static String hour(ZonedDateTime moment) {
        return HOUR.format(moment);
    }

    private static String half(ZonedDateTime moment) {
        return moment.getHour() < 12 ? " am" : " pm";
    }

    private ZonedDateTime here(Instant moment) {
        ZoneId zone = reader.getZone();
        return moment.atZone(zone);
    }

    private LocalDate today() {
        return clock.instant().atZone(reader.getZone()).toLocalDate();
    }
}
