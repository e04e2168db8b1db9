package health.praxis.scheduling;

import health.praxis.practice.HoursLine;
import health.praxis.shared.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When one practitioner can be booked online with one type (APT-6, APT-7, OBK-6, OBK-7, OBK-10).
 *
 * @param hours all practice hours of the practitioner
 * @param reserved all that is reserved in them
 * @param earliest no start is offered before it
 * @param latest no start is offered after it
 */
record OnlineTimes(
        List<HoursLine> hours, List<ReservedLine> reserved, TypeCard type, Instant earliest, Instant latest) {

    /**
     * Free slots of the type's length, by start.
     *
     * @param first the first date, of each location's own calendar
     * @param last belongs to it
     * @param taken whatever holds the practitioner's time then
     */
    List<FreeSlot> slots(LocalDate first, LocalDate last, List<TimeSlot> taken, SlotRule rule) {
        Duration length = Duration.ofMinutes(type.details().minutes());
        List<TimeSlot> closed = Stream.concat(
                        taken.stream(),
                        reserved.stream()
                                .filter(line -> !line.type().id().equals(type.id()))
                                .flatMap(line -> line.between(first, last).stream()))
                .toList();
        return hours.stream()
                .flatMap(line -> FreeTime.slots(open(line, first, last), closed, length, rule, earliest).stream()
                        .filter(slot -> !slot.start().isAfter(latest))
                        .map(slot -> new FreeSlot(slot.start(), slot.end(), line.location())))
                .sorted()
                .toList();
    }

    /** Where an appointment of this type at this time would be, if it can be offered: all of it within what is open for it. */
    Optional<HoursLine> around(TimeSlot slot, LocalDate first, LocalDate last) {
        if (slot.start().isBefore(earliest) || slot.start().isAfter(latest)) {
            return Optional.empty();
        }
        return hours.stream()
                .filter(line -> open(line, first, last).stream()
                        .anyMatch(open -> !slot.start().isBefore(open.start())
                                && !slot.end().isAfter(open.end())))
                .findFirst();
    }

    private List<TimeSlot> open(HoursLine line, LocalDate first, LocalDate last) {
        return switch (type.details().onlineRule()) {
            case NO -> List.of();
            case ANY_TIME -> line.between(first, last);
            case RESERVED ->
                reserved.stream()
                        .filter(one -> one.hours().id().equals(line.id())
                                && one.type().id().equals(type.id()))
                        .flatMap(one -> one.between(first, last).stream())
                        .toList();
        };
    }
}
