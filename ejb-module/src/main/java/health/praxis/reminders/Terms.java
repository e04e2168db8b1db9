package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.delivery.OneLine;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.patients.PatientCard;
import health.praxis.practice.ContactNumbers;
import health.praxis.practice.PracticeCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.shared.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of the terms of one message. A value is one line and never a term itself, whatever a name holds (DYN-5). The
 * join link stays a term here: it is put in where the message is sent.
 */
final class Terms {

    private static final Pattern TERM = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("h:mm ")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
            .toFormatter(Locale.ENGLISH);

    private final Map<String, String> values = new HashMap<>();

    private Terms() {}

    /**
     * Of a message to this patient about this appointment, in the patient's own zone where there is one.
     *
     * @param address where they meet at another address (LOC-11)
     */
    static Terms of(
            AppointmentFacts appointment,
            @Nullable String address,
            PatientCard patient,
            String practitionerName,
            ContactNumbers contacts,
            Channel channel) {
        PracticeCard practice = contacts.practice();
        ZoneId zone = zone(patient, practice);
        ZonedDateTime start = appointment.start().atZone(zone);
        Terms terms = new Terms();
        terms.put("Patient First Name", patient.firstName());
        terms.put("Patient Full Name", patient.name());
        terms.put("Practitioner Name", practitionerName);
        terms.put("Practice Name", practice.name());
        terms.put("Practice Phone", contacts.phone(appointment.practitioner(), appointment.start()));
        terms.put("Business Number", contacts.businessNumber(appointment.practitioner(), appointment.start()));
        terms.put("Appointment Date", start.format(channel == Channel.SMS ? SHORT_DATE : DATE));
        terms.put("Appointment Time", start.format(TIME) + elsewhere(zone, practice));
        terms.put("Appointment Duration", length(Duration.between(appointment.start(), appointment.end())));
        terms.put("Appointment Location", words(appointment.location(), patient, address));
        return terms;
    }

    /** With values as long as they usually are, for an estimate of a text's length (REM-13). */
    static Terms usual(PracticeCard practice, AppointmentLocation kind, Channel channel, Instant now) {
        PatientCard patient = usualPatient();
        AppointmentFacts appointment = new AppointmentFacts(
                AppointmentId.random(),
                UserId.random(),
                now,
                now.plus(Duration.ofMinutes(50)),
                kind,
                false,
                List.of(patient.id()),
                false);
        return of(appointment, null, patient, "Dr Alexandra Robertson", ContactNumbers.of(practice), channel);
    }

    /** A patient with a name as long as names usually are. */
    static PatientCard usualPatient() {
        return new PatientCard(
                PatientId.random(),
                "",
                "Katherine Robertson",
                "",
                null,
                null,
                null,
                null,
                null,
                true,
                "",
                "Katherine",
                true,
                true);
    }

    /** The zone in which a patient reads times: their own, else the practice's. */
    static ZoneId zone(@Nullable PatientCard patient, PracticeCard practice) {
        String own = patient == null ? null : patient.zone();
        return ZoneId.of(own == null ? practice.zone() : own);
    }

    /** "Wed 11 Mar 11:00 am", of an appointment named in passing. */
    static String when(AppointmentFacts appointment, ZoneId zone) {
        ZonedDateTime start = appointment.start().atZone(zone);
        return start.format(SHORT_DATE) + " " + start.format(TIME);
    }

    private void put(String term, String value) {
        values.put(term, OneLine.of(value).replace('[', '(').replace(']', ')'));
    }

    /** The text with each term replaced by its value. @throws UnknownTerm when a term has none (DYN-2) */
    String fill(String text) {
        return TERM.matcher(text).replaceAll(found -> {
            if (found.group().equals(OutgoingMessage.LINK_PLACE)) {
                return Matcher.quoteReplacement(found.group());
            }
            String value = values.get(found.group(1));
            if (value == null) {
                throw new UnknownTerm(found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The text, which holds no link. @throws UnknownTerm when it does: there is no appointment to be joined yet */
    static Wording withoutLink(Wording text) {
        if (text.body().contains(OutgoingMessage.LINK_PLACE)) {
            throw new UnknownTerm(OutgoingMessage.LINK_PLACE.substring(1, OutgoingMessage.LINK_PLACE.length() - 1));
        }
        return text;
    }

    /** Says whose time it is when the practice's clocks may show another one. */
    private static String elsewhere(ZoneId zone, PracticeCard practice) {
        return zone.getId().equals(practice.zone()) ? "" : " (" + Zones.place(zone) + " time)";
    }

    private static String length(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0 || minutes != 0) {
            return length.toMinutes() + " minutes";
        }
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    private static String words(AppointmentLocation location, PatientCard patient, @Nullable String address) {
        return switch (location) {
            case CLINIC -> "Clinic";
            case TELEHEALTH -> "Telehealth (video)";
            case ONLINE -> "Online (video)";
            case PHONE -> "Phone";
            case HOME -> patient.address() == null ? "Your home" : "Your home, " + patient.address();
            case ADDRESS -> Objects.requireNonNullElse(address, "As arranged");
        };
    }
}
