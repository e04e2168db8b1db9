package health.praxis.console.scheduling;

import health.praxis.practice.HoursLine;
import health.praxis.practice.PractitionerCard;
import health.praxis.reminders.ReminderQueries;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.Overlaps;
import health.praxis.scheduling.ReservedLine;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.TimeSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.primefaces.model.LazyScheduleModel;

/** One practitioner's calendar; asks for the appointments of the shown span and of no other; practice hours lie behind them. */
public final class CalendarPane extends LazyScheduleModel {

    private static final long serialVersionUID = 1L;

    /** Longer spans show days, not hours. */
    private static final Duration TINTED_AT_MOST = Duration.ofDays(8);

    private final transient PractitionerCard practitioner;
    private final transient List<HoursLine> hours;
    private final transient List<ReservedLine> reserved;
    private final transient SchedulingQueries queries;
    private final transient ReminderQueries reminders;
    private final transient Overlaps overlaps;
    private final transient EventWords words;
    private final transient CalendarPage page;
    private final transient ShownLook shown;
    private final ZoneId zone;

    CalendarPane(
            PractitionerCard practitioner,
            List<HoursLine> hours,
            List<ReservedLine> reserved,
            SchedulingQueries queries,
            ReminderQueries reminders,
            Overlaps overlaps,
            EventWords words,
            CalendarPage page,
            ShownLook shown) {
        this.practitioner = practitioner;
        this.hours = hours;
        this.reserved = reserved;
        this.queries = queries;
        this.reminders = reminders;
        this.overlaps = overlaps;
        this.words = words;
        this.page = page;
        this.shown = shown;
        this.zone = page.getZone();
    }

    public PractitionerCard getPractitioner() {
        return practitioner;
    }

    /** Whether this practitioner has practice hours; without any, no time is drawn as closed. */
    public boolean isWithHours() {
        return !hours.isEmpty();
    }

    /** Everything of the span, hours and days that are left out included: the page counts them (CAL-8). */
    @Override
    public void loadEvents(LocalDateTime from, LocalDateTime to) {
        TimeSlot span = page.span();
        EventLook look = new EventLook(shown.in(page.getView()), practitioner);
        List<CalendarEntry> entries = queries.calendar(List.of(practitioner.id()), span.start(), span.end());
        List<AppointmentId> ids = entries.stream().map(CalendarEntry::id).toList();
        Set<AppointmentId> unreminded = reminders.unreminded(practitioner.id(), ids);
        EventExtras extras = new EventExtras(
                queries.facilities(ids), overlaps.within(List.of(practitioner.id()), span.start(), span.end()), zone);
        entries.stream()
                .map(entry -> look.of(words.event(entry, unreminded.contains(entry.id()))))
                .map(extras::on)
                .forEach(this::addEvent);
        queries.personal(List.of(practitioner.id()), span.start(), span.end()).stream()
                .map(entry -> look.ofPersonal(words.event(entry)))
                .map(extras::on)
                .forEach(this::addEvent);
        if (Duration.between(span.start(), span.end()).compareTo(TINTED_AT_MOST) <= 0) {
            tint(LocalDate.ofInstant(span.start(), zone), LocalDate.ofInstant(span.end(), zone));
        }
    }

    /** The practice hours behind the appointments, in each location's colour (CAL-4), and what is reserved in them (APT-7). */
    private void tint(LocalDate first, LocalDate last) {
        for (HoursLine line : hours) {
            line.between(first.minusDays(1), last.plusDays(1)).stream()
                    .map(slot -> words.background(line, slot))
                    .forEach(this::addEvent);
        }
        for (ReservedLine line : reserved) {
            line.between(first.minusDays(1), last.plusDays(1)).stream()
                    .map(slot -> words.background(line, slot))
                    .forEach(this::addEvent);
        }
    }
}
