package health.praxis.scheduling;

import health.praxis.practice.HoursLine;
import health.praxis.practice.HoursRule;
import health.praxis.shared.TimeSlot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A stretch of practice hours that is reserved for one type (APT-7). It recurs and ends as its hours do.
 *
 * @param from by the clock of the hours' location
 * @param to the first moment that does not belong to it; midnight means the end of the day
 */
public record ReservedLine(UUID id, HoursLine hours, TypeCard type, LocalTime from, LocalTime to) {

    /**
     * The stretches between two dates, by start.
     *
     * @param first the first date, of the location's calendar
     * @param last belongs to it
     */
    public List<TimeSlot> between(LocalDate first, LocalDate last) {
        return new HoursLine(id, hours.practitioner(), hours.location(), rule(hours.rule(), from, to))
                .between(first, last);
    }

    /** As the hours, with other times. @throws health.praxis.practice.HoursNotPossible when it ends before it starts */
    static HoursRule rule(HoursRule hours, LocalTime from, LocalTime to) {
        return new HoursRule(hours.day(), from, to, hours.everyWeeks(), hours.weekStarting(), hours.endsOn());
    }

    /** Whether these times of its day meet it. */
    boolean meets(LocalTime otherFrom, LocalTime otherTo) {
        return isBefore(from, otherTo) && isBefore(otherFrom, to);
    }

    /** Whether times of a day lie within these hours. */
    static boolean lieWithin(HoursRule hours, LocalTime from, LocalTime to) {
        boolean endsWithin =
                hours.to().equals(LocalTime.MIDNIGHT) || (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(hours.to()));
        return !from.isBefore(hours.from()) && endsWithin;
    }

    private static boolean isBefore(LocalTime start, LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) || start.isBefore(end);
    }
}
