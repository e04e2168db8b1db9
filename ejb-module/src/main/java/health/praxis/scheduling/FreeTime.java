package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Open hours less what is taken. Everything is half open, so an appointment may begin when another ends. */
final class FreeTime {

    /** Starts offered in a dynamic gap lie on the clock's multiples of this. */
    static final Duration STEP = Duration.ofMinutes(5);

    private FreeTime() {}

    /** What is left of each span of open hours, in order. */
    static List<TimeSlot> gaps(Collection<TimeSlot> open, Collection<TimeSlot> taken) {
        List<TimeSlot> busy = merged(taken);
        List<TimeSlot> gaps = new ArrayList<>();
        for (TimeSlot hours : merged(open)) {
            Instant free = hours.start();
            for (TimeSlot one : busy) {
                if (!one.overlaps(hours)) {
                    continue;
                }
                if (one.start().isAfter(free)) {
                    gaps.add(new TimeSlot(free, one.start()));
                }
                if (one.end().isAfter(free)) {
                    free = one.end();
                }
            }
            if (free.isBefore(hours.end())) {
                gaps.add(new TimeSlot(free, hours.end()));
            }
        }
        return gaps;
    }

    /**
     * The slots of one length that are free.
     *
     * @param notBefore no slot starts earlier
     */
    static List<TimeSlot> slots(
            Collection<TimeSlot> open, Collection<TimeSlot> taken, Duration length, SlotRule rule, Instant notBefore) {
        List<TimeSlot> slots = new ArrayList<>();
        if (rule == SlotRule.DYNAMIC) {
            for (TimeSlot gap : gaps(open, taken)) {
                for (Instant start = gap.start(); fits(start, length, gap); start = nextOnTheClock(start)) {
                    slots.add(TimeSlot.of(start, length));
                }
            }
        } else {
            for (TimeSlot hours : merged(open)) {
                for (Instant start = hours.start(); fits(start, length, hours); start = start.plus(length)) {
                    TimeSlot slot = TimeSlot.of(start, length);
                    if (taken.stream().noneMatch(slot::overlaps)) {
                        slots.add(slot);
                    }
                }
            }
        }
        slots.removeIf(slot -> slot.start().isBefore(notBefore));
        return slots;
    }

    private static boolean fits(Instant start, Duration length, TimeSlot within) {
        return !start.plus(length).isAfter(within.end());
    }

    private static Instant nextOnTheClock(Instant moment) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(moment.getEpochSecond(), step) + 1) * step);
    }

    /** In order, with what touches or overlaps made one. */
    private static List<TimeSlot> merged(Collection<TimeSlot> spans) {
        List<TimeSlot> merged = new ArrayList<>();
        spans.stream().sorted(Comparator.comparing(TimeSlot::start)).forEach(span -> {
            TimeSlot last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || span.start().isAfter(last.end())) {
                merged.add(span);
            } else if (span.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, new TimeSlot(last.start(), span.end()));
            }
        });
        return merged;
    }
}
