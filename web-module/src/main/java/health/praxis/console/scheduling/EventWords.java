package health.praxis.console.scheduling;

import health.praxis.practice.HoursColour;
import health.praxis.practice.HoursLine;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.ReservedLine;
import health.praxis.scheduling.TypeCard;
import health.praxis.shared.TimeSlot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.ScheduleDisplayMode;

/** Makes what the calendar draws from an appointment: the name, the sign, and the sentence that is read aloud. */
final class EventWords {

    /** The status that most needs a person comes first: it gives the event its sign. */
    private static final List<AppointmentStatus> URGENCY = List.of(
            AppointmentStatus.REJECTED,
            AppointmentStatus.CHECK_RESPONSE,
            AppointmentStatus.PENDING,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.WAITING_LIST,
            AppointmentStatus.BOOKED,
            AppointmentStatus.CONFIRMED,
            AppointmentStatus.ATTENDED,
            AppointmentStatus.DID_NOT_ATTEND,
            AppointmentStatus.CANCELLED);

    /** The sign of an appointment about which no reminder has been sent. */
    private static final String UNASKED = "unsent";

    private final ZoneId zone;

    EventWords(ZoneId zone) {
        this.zone = zone;
    }

    /** @param unreminded whether its patient will be asked by a reminder that has not left yet: Booked is drawn grey (STA-4) */
    DefaultScheduleEvent<CalendarEntry> event(CalendarEntry entry, boolean unreminded) {
        AppointmentStatus status = status(entry);
        boolean unasked = unreminded && status == AppointmentStatus.BOOKED;
        boolean struck = status == AppointmentStatus.CANCELLED || status == AppointmentStatus.DID_NOT_ATTEND;
        return DefaultScheduleEvent.<CalendarEntry>builder()
                .id(entry.id().toString())
                .title(title(entry))
                .startDate(local(entry.start()))
                .endDate(local(entry.end()))
                .editable(!entry.cancelled())
                .overlapAllowed(true)
                .data(entry)
                .dynamicProperty("kind", kind(entry.location()))
                .dynamicProperty("group", entry.group())
                .dynamicProperty(
                        "type",
                        entry.type() == null || entry.group()
                                ? ""
                                : entry.type().name())
                .dynamicProperty("tint", tint(entry.type()))
                .dynamicProperty(
                        "status",
                        unasked
                                ? UNASKED
                                : status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .dynamicProperty("struck", struck)
                .dynamicProperty("awaiting", entry.awaiting() ? Texts.of("status.awaiting") : "")
                .dynamicProperty("icon", icon(entry.location()))
                .dynamicProperty("label", unasked ? label(entry) + ", " + Texts.of("status.unasked") : label(entry))
                .build();
    }

    /** A practitioner's own time (CAL-5, CAL-12). */
    DefaultScheduleEvent<PersonalEntry> event(PersonalEntry entry) {
        return DefaultScheduleEvent.<PersonalEntry>builder()
                .id(entry.id().toString())
                .title(entry.title() == null ? Texts.of("personal.of") : entry.title())
                .startDate(local(entry.start()))
                .endDate(local(entry.end()))
                .overlapAllowed(true)
                .data(entry)
                .dynamicProperty("kind", "personal")
                .dynamicProperty("tint", entry.colour().name().toLowerCase(Locale.ROOT))
                .dynamicProperty("icon", "")
                .dynamicProperty("label", label(entry))
                .build();
    }

    /** Practice hours, to be drawn behind the appointments. */
    DefaultScheduleEvent<HoursLine> background(HoursLine line, TimeSlot slot) {
        return DefaultScheduleEvent.<HoursLine>builder()
                .id(line.id() + "@" + slot.start().getEpochSecond())
                .title("")
                .startDate(local(slot.start()))
                .endDate(local(slot.end()))
                .display(ScheduleDisplayMode.BACKGROUND)
                .styleClass("hours tint--"
                        + line.location().details().colour().name().toLowerCase(Locale.ROOT))
                .build();
    }

    /** A slot that is reserved for a type, to be drawn behind the appointments with the type's name (APT-7). */
    DefaultScheduleEvent<ReservedLine> background(ReservedLine line, TimeSlot slot) {
        return DefaultScheduleEvent.<ReservedLine>builder()
                .id(line.id() + "@" + slot.start().getEpochSecond())
                .title(line.type().name())
                .startDate(local(slot.start()))
                .endDate(local(slot.end()))
                .display(ScheduleDisplayMode.BACKGROUND)
                .styleClass("hours reserved tint--" + (tint(line.type()).isEmpty() ? "blue" : tint(line.type())))
                .build();
    }

    /** "Wed 11:00 am, Leila Haddad and Karim Haddad, Check response, Telehealth". */
    String label(CalendarEntry entry) {
        TypeCard type = entry.type();
        String statuses = statuses(entry, " " + Texts.of("and") + " ");
        return String.join(
                ", ",
                Stream.of(
                                time(entry.start()),
                                type == null ? "" : type.name(),
                                entry.group() ? Texts.of("group.taken", entry.takingPart(), type.places()) : "",
                                entry.patients(),
                                statuses,
                                Texts.of("location." + entry.location()))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    /** "Booked", "Pending for approval". */
    static String statuses(CalendarEntry entry, String between) {
        if (entry.cancelled() || entry.awaiting()) {
            return Texts.of(entry.cancelled() ? "status.CANCELLED" : "status.awaiting");
        }
        return entry.statuses().stream()
                .distinct()
                .map(status -> Texts.of("status." + status))
                .collect(Collectors.joining(between));
    }

    /** Patients' names; of a group what it is and how full: "Pilates, 3 of 8". */
    private static String title(CalendarEntry entry) {
        TypeCard type = entry.type();
        return type != null && type.group()
                ? Texts.of("group.title", type.name(), entry.takingPart(), type.places())
                : entry.patients();
    }

    /** The colour of its type; empty for that of every appointment (CAL-5). */
    private static String tint(@Nullable TypeCard type) {
        HoursColour colour = type == null ? null : type.details().colour();
        return colour == null ? "" : colour.name().toLowerCase(Locale.ROOT);
    }

    /** "Wed 12:00 pm, Lunch, Canteen, personal appointment". */
    private String label(PersonalEntry entry) {
        return Stream.of(time(entry.start()), entry.title(), entry.place(), Texts.of("personal.kind"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofPattern("EEE h:mm a", Locale.ENGLISH)
                .format(local(moment))
                .replace("AM", "am")
                .replace("PM", "pm");
    }

    private static AppointmentStatus status(CalendarEntry entry) {
        return entry.cancelled()
                ? AppointmentStatus.CANCELLED
                : entry.statuses().stream()
                        .min(Comparator.comparing(URGENCY::indexOf))
                        .orElse(AppointmentStatus.BOOKED);
    }

    private static String kind(AppointmentLocation location) {
        return location == AppointmentLocation.TELEHEALTH ? "t1" : "patient";
    }

    private static String icon(AppointmentLocation location) {
        return switch (location) {
            case TELEHEALTH -> "video";
            case ONLINE -> "desktop";
            case PHONE -> "phone";
            case HOME -> "home";
            case ADDRESS -> "map-marker";
            case CLINIC -> "";
        };
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
