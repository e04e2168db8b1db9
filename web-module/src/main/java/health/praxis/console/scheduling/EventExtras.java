package health.praxis.console.scheduling;

import health.praxis.practice.FacilityCard;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Conflict;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.model.DefaultScheduleEvent;

/** What stands on an event besides: its rooms and equipment in the details (LOC-9), and the mark of an overlap (LOC-10). */
final class EventExtras {

    private final Map<AppointmentId, List<FacilityCard>> rooms;
    private final Map<UUID, List<Conflict>> overlaps;
    private final ConflictWords words;

    EventExtras(Map<AppointmentId, List<FacilityCard>> rooms, Map<UUID, List<Conflict>> overlaps, ZoneId zone) {
        this.rooms = rooms;
        this.overlaps = overlaps;
        this.words = new ConflictWords(zone);
    }

    <T> DefaultScheduleEvent<T> on(DefaultScheduleEvent<T> event) {
        UUID id = UUID.fromString(event.getId());
        String booked = rooms.getOrDefault(new AppointmentId(id), List.of()).stream()
                .map(FacilityCard::name)
                .collect(Collectors.joining(", "));
        List<String> shared = overlaps.getOrDefault(id, List.of()).stream()
                .map(words::overlap)
                .toList();
        if (!booked.isEmpty() || !shared.isEmpty()) {
            Map<String, Object> said = event.getDynamicProperties();
            Stream<Object> before =
                    ((Collection<?>) said.get("details")).stream().map(Object.class::cast);
            Stream<String> more = Stream.concat(Stream.of(booked).filter(name -> !name.isEmpty()), shared.stream());
            event.setDynamicProperty(
                    "details", Stream.concat(before, more).map(String::valueOf).toList());
        }
        if (!shared.isEmpty()) {
            event.setDynamicProperty("overlaps", true);
            event.setDynamicProperty(
                    "label", event.getDynamicProperties().get("label") + ", " + String.join(", ", shared));
        }
        return event;
    }
}
