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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a practitioner has time: practice hours less claims (LOC-6, OBK-10), for staff, and for online booking by type (APT-6,
 * APT-7). Names no patient.
 */
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
    private TypeChoice types;

    @Inject
    private ReservedRows reserved;

    @Inject
    private OnlineLimitRows limits;

    @Inject
    private Appointments appointments;

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
        refuseTooMany(days);
        Duration length = AppointmentRules.length(minutes);
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

    /**
     * What can be booked online with one type, by start: free times of its length, and places in groups that exist. A slot
     * that is reserved for another type is none (APT-7), nor is a start sooner or further ahead than the practice wants
     * (OBK-6, OBK-7). No page offers it to patients yet.
     *
     * @param first the first date, of each location's own calendar
     * @param days how many dates, 1 to 62
     * @return empty also when the type cannot be booked online, or not with this practitioner (APT-6)
     * @throws NotFound when there is no such practitioner, or the caller does not see the calendar (ACC-7)
     * @throws TooManyDays without a day or with more than 62
     */
    @Allowed(Right.CALENDAR_VIEW)
    public List<BookableSlot> online(
            UserId practitioner, AppointmentTypeId type, LocalDate first, int days, SlotRule rule) {
        refuseTooMany(days);
        calendars.require(practitioner);
        Optional<TypeCard> card = types.fitting(practitioner).stream()
                .filter(one -> one.id().equals(type))
                .map(AppointmentType::card)
                .findFirst();
        List<HoursLine> lines = hours.of(List.of(practitioner));
        if (card.isEmpty() || lines.isEmpty() || card.get().details().onlineRule() == OnlineRule.NO) {
            return List.of();
        }
        OnlineTimes times = times(card.get(), lines);
        LocalDate last = first.plusDays(days - 1L);
        TimeSlot span = widely(first, last);
        Stream<BookableSlot> free = times.slots(first, last, claims.taken(practitioner, span), rule).stream()
                .map(slot -> new BookableSlot(
                        slot.start(),
                        slot.end(),
                        slot.location(),
                        null,
                        card.get().places()));
        Stream<BookableSlot> groups = card.get().group()
                ? appointments.withPlaces(practitioner, type, card.get().places(), span).stream()
                        .flatMap(group -> times.around(group.slot(), first, last).stream()
                                .map(line -> new BookableSlot(
                                        group.slot().start(),
                                        group.slot().end(),
                                        line.location(),
                                        group.id(),
                                        card.get().places() - group.size())))
                : Stream.of();
        return Stream.concat(free, groups).sorted().toList();
    }

    private OnlineTimes times(TypeCard type, List<HoursLine> lines) {
        OnlineLimits within = limits.read();
        Instant now = clock.instant();
        return new OnlineTimes(
                lines,
                reserved.in(lines),
                type,
                now.plus(Duration.ofHours(within.leadHours())),
                now.plus(Duration.ofDays(within.horizonDays())));
    }

    private static void refuseTooMany(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new TooManyDays(MOST_DAYS);
        }
    }

    /** Whatever the zone of a location, these dates lie within. */
    private static TimeSlot widely(LocalDate first, LocalDate last) {
        return new TimeSlot(
                first.minusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant(),
                last.plusDays(2).atStartOfDay(ZoneId.of("UTC")).toInstant());
    }
}
