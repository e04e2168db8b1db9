package health.praxis.console.scheduling;

import health.praxis.kit.Times;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.CalendarLook;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.TypeCard;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.ScheduleDisplayMode;

/** Makes an event of one practitioner look as its viewer wants the calendar (CAL-6, CAL-7), and gives it its details (CAL-14). */
final class EventLook {

    /** What patients answered, or have been asked, is told by colour however little colour is wanted (STA-3). */
    private static final Set<String> TWO_WAY = Set.of("booked", "confirmed", "rejected", "check-response");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);

    private final CalendarLook look;
    private final PractitionerCard practitioner;

    EventLook(CalendarLook look, PractitionerCard practitioner) {
        this.look = look;
        this.practitioner = practitioner;
    }

    DefaultScheduleEvent<CalendarEntry> of(DefaultScheduleEvent<CalendarEntry> event) {
        CalendarEntry entry = event.getData();
        String status = String.valueOf(event.getDynamicProperties().get("status"));
        event.setDynamicProperty("plain", !look.coloursShown() && !TWO_WAY.contains(status));
        String statuses = EventWords.statuses(entry, ", ");
        TypeCard type = entry.type();
        String kind = type == null || type.group() ? null : type.name();
        String names = entry.group() ? entry.patients() : null;
        return dressed(
                event, entry.comments(), Stream.of(kind, names, Texts.of("location." + entry.location()), statuses));
    }

    DefaultScheduleEvent<PersonalEntry> ofPersonal(DefaultScheduleEvent<PersonalEntry> event) {
        PersonalEntry entry = event.getData();
        return dressed(event, entry.comments(), Stream.of(Texts.of("personal.of"), entry.place()));
    }

    private <T> DefaultScheduleEvent<T> dressed(
            DefaultScheduleEvent<T> event, @Nullable String comments, Stream<@Nullable String> words) {
        boolean struck = Boolean.TRUE.equals(event.getDynamicProperties().get("struck"));
        CalendarLook.Unseen unseen = look.unseen(event.getStartDate(), event.getEndDate(), struck);
        if (unseen != null) {
            event.setDynamicProperty("unseen", unseen.name());
        }
        if (unseen == CalendarLook.Unseen.STRUCK) {
            event.setDisplay(ScheduleDisplayMode.NONE);
        }
        if (comments != null && !comments.isBlank()) {
            event.setDynamicProperty(look.commentsShown() ? "note" : "comments", comments);
        }
        event.setDynamicProperty(
                "details",
                Stream.concat(Stream.of(time(event.getStartDate(), event.getEndDate()), practitioner.name()), words)
                        .filter(Objects::nonNull)
                        .toList());
        return event;
    }

    /** "Wednesday 4 March, 11:00 – 11:50 am", or "11:30 am – 12:20 pm" across noon. */
    private static String time(LocalDateTime start, LocalDateTime end) {
        boolean oneHalf = start.getHour() < 12 == end.getHour() < 12;
        String from = oneHalf ? HOUR.format(start) : Times.of(start.toLocalTime());
        return DAY.format(start) + ", " + from + " – " + Times.of(end.toLocalTime());
    }
}
