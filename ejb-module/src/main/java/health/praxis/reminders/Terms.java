package health.praxis.reminders;

import health.praxis.delivery.OutgoingMessage;
import health.praxis.patients.PatientCard;
import health.praxis.practice.PracticeCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentLocation;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of the dynamic terms for one patient of one appointment (DYN-1). A text is read once: what a value brings
 * along is never taken for a term.
 */
final class Terms {

    private static final Pattern TERM = Pattern.compile("\\[([^\\[\\]\\n]*)]");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.forLanguageTag("en-AU"));
    private static final int NOON = 12;

    private final Map<String, String> values = new HashMap<>();

    private Terms() {}

    /** @param withLink whether the patient has a video link; its term stays in the text until the gateway gets it (TEL-4) */
    static Terms of(
            AppointmentFacts appointment,
            PatientCard patient,
            PracticeCard practice,
            String practitionerName,
            boolean withLink) {
        ZoneId zone = zone(patient.zone(), practice);
        ZonedDateTime start = appointment.start().atZone(zone);
        Terms terms = new Terms();
        terms.add("Patient First Name", patient.firstName());
        terms.add("Patient Full Name", patient.name());
        terms.add("Practitioner Name", practitionerName);
        terms.add("Practice Name", practice.name());
        terms.add("Practice Phone", practice.phone());
        terms.add("Appointment Date", DATE.format(start));
        terms.add("Appointment Time", time(start, !zone.equals(ZoneId.of(practice.zone()))));
        terms.add("Appointment Duration", duration(Duration.between(appointment.start(), appointment.end())));
        terms.add("Appointment Location", location(appointment.location()));
        if (withLink) {
            terms.values.put("Video Consult Link", OutgoingMessage.LINK_PLACE);
        }
        return terms;
    }

    /** The zone in which a patient reads times. */
    static ZoneId zone(@Nullable String own, PracticeCard practice) {
        return ZoneId.of(own == null ? practice.zone() : own);
    }

    /**
     * The text with every term replaced.
     *
     * @throws UnknownTerm when one has no value here (DYN-2)
     */
    String fill(String text) {
        Matcher matcher = TERM.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1).strip());
            if (value == null) {
                throw new UnknownTerm(matcher.group(1));
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    private void add(String term, String value) {
        values.put(term, plain(value));
    }

    /** A value stays in its line and brings no term along; the HTML form of an e-mail escapes the rest (DYN-5). */
    static String plain(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").replace('[', '(').replace(']', ')');
    }

    /** Written out here because newer Java puts a space between time and "pm" that makes an SMS twice as long. */
    private static String time(ZonedDateTime start, boolean nameZone) {
        String time = TIME.format(start) + (start.getHour() < NOON ? " am" : " pm");
        return nameZone ? time + " " + ZONE.format(start) : time;
    }

    private static String duration(Duration length) {
        long minutes = length.toMinutes();
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static String location(AppointmentLocation location) {
        return switch (location) {
            case CLINIC -> "in clinic";
            case TELEHEALTH -> "by video";
            case PHONE -> "by phone";
        };
    }
}
