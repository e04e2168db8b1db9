package health.praxis.console.scheduling;

import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.SchedulingQueries;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.primefaces.model.LazyScheduleModel;

/** One practitioner's calendar; asks for the appointments of the shown span and of no other. */
public final class CalendarPane extends LazyScheduleModel {

    private static final long serialVersionUID = 1L;

    private final transient PractitionerCard practitioner;
    private final transient SchedulingQueries queries;
    private final transient EventWords words;
    private final ZoneId zone;

    CalendarPane(PractitionerCard practitioner, SchedulingQueries queries, EventWords words, ZoneId zone) {
        this.practitioner = practitioner;
        this.queries = queries;
        this.words = words;
        this.zone = zone;
    }

    public PractitionerCard getPractitioner() {
        return practitioner;
    }

    @Override
    public void loadEvents(LocalDateTime from, LocalDateTime to) {
        List<CalendarEntry> entries = queries.calendar(
                List.of(practitioner.id()),
                from.atZone(zone).toInstant(),
                to.atZone(zone).toInstant());
        entries.stream().map(words::event).forEach(this::addEvent);
    }
}
