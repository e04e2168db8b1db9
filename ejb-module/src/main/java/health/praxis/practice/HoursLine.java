package health.praxis.practice;

import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When a practitioner works where, with what the calendar needs to show it. */
public record HoursLine(UUID id, UserId practitioner, LocationCard location, HoursRule rule) {

    /** Whether these hours are at this moment. */
    public boolean covers(Instant moment) {
        ZoneId zone = ZoneId.of(location.details().zone());
        return rule.on(moment.atZone(zone).toLocalDate(), zone)
                .filter(slot -> slot.contains(moment))
                .isPresent();
    }

    /**
     * The hours between two dates, by start.
     *
     * @param first the first date, of the location's calendar
     * @param last belongs to it
     */
    public List<TimeSlot> between(LocalDate first, LocalDate last) {
        ZoneId zone = ZoneId.of(location.details().zone());
        return first.datesUntil(last.plusDays(1))
                .map(date -> rule.on(date, zone))
                .flatMap(Optional::stream)
                .toList();
    }
}
