package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.practice.HoursLine;
import health.praxis.practice.PracticeHours;
import health.praxis.shared.NotFound;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** When a practitioner has time: practice hours less claims (LOC-6, OBK-10). Names no patient. */
@Stateless
@Door
public class Availability {

    /** More days at once are refused: nobody reads them. */
    static final int MOST_DAYS = 62;

    @Inject
    private PracticeHours hours;

    @Inject
    private Calendars calendars;

    @Inject
    private CalendarClaims claims;

    @Inject
    private Clock clock;

    /**
     * Free slots, by start; none in the past.
     *
     * @param first the first date, of each location's own calendar
     * @param days how many dates, 1 to 62
     * @param minutes length of a slot, 5 to 1440
     * @throws NotFound when there is no such practitioner, or the caller does not see the calendar (ACC-7)
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     * @throws TooManyDays without a day or with more than 62
     */
    @Allowed(Right.CALENDAR_VIEW)
    public List<FreeSlot> freeSlots(UserId practitioner, LocalDate first, int days, int minutes, SlotRule rule) {
        if (days < 1 || days > MOST_DAYS) {
            throw new TooManyDays(MOST_DAYS);
        }
        Duration length = Appointment.length(minutes);
        calendars.require(practitioner);
        LocalDate last = first.plusDays(days - 1L);
        List<HoursLine> lines = hours.of(List.of(practitioner));
        if (lines.isEmpty()) {
            return List.of();
        }
        List<TimeSlot> taken = claims.taken(practitioner, widely(first, last));
        Instant now = clock.instant();
        return lines.stream()
                .flatMap(line -> FreeTime.slots(line.between(first, last), taken, length, rule, now).stream()
                        .map(slot -> new FreeSlot(slot.start(), slot.end(), line.location())))
                .sorted()
                .toList();
    }

    /** Whatever the zone of a location, these dates lie within. */
    private static TimeSlot widely(LocalDate first, LocalDate last) {
        return new TimeSlot(
                first.minusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant(),
                last.plusDays(2).atStartOfDay(ZoneId.of("UTC")).toInstant());
    }
}
