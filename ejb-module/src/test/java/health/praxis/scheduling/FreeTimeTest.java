package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FreeTimeTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<TimeSlot> NINE_TO_TWELVE = List.of(slot(0, 180));

    @Test
    @DisplayName("OBK-10 static slots are counted from the start of the hours, and a taken one is left out")
    void fixed() {
        assertThat(FreeTime.slots(NINE_TO_TWELVE, List.of(slot(60, 70)), hour(), SlotRule.STATIC, NINE))
                .containsExactly(slot(0, 60), slot(120, 180));
    }

    @Test
    @DisplayName("OBK-10 dynamic slots begin where a gap begins and then on the clock, as long as they fit")
    void anyGap() {
        assertThat(FreeTime.slots(NINE_TO_TWELVE, List.of(slot(0, 107)), hour(), SlotRule.DYNAMIC, NINE))
                .containsExactly(slot(107, 167), slot(110, 170), slot(115, 175), slot(120, 180));
    }

    @Test
    @DisplayName("a slot may begin in the moment in which another appointment ends, and end when the next begins")
    void neighbours() {
        assertThat(FreeTime.slots(NINE_TO_TWELVE, List.of(slot(0, 60), slot(120, 180)), hour(), SlotRule.DYNAMIC, NINE))
                .containsExactly(slot(60, 120));
    }

    @Test
    @DisplayName("nothing is offered that has begun")
    void past() {
        assertThat(FreeTime.slots(NINE_TO_TWELVE, List.of(), hour(), SlotRule.STATIC, NINE.plusSeconds(1)))
                .containsExactly(slot(60, 120), slot(120, 180));
    }

    @Property(tries = 400)
    @Label("every slot lies in open hours and meets nothing taken; every static slot is offered dynamically too")
    void sound(
            @ForAll("spans") List<TimeSlot> open,
            @ForAll("spans") List<TimeSlot> taken,
            @ForAll @IntRange(min = 5, max = 120) int minutes) {
        Duration length = Duration.ofMinutes(minutes);
        List<TimeSlot> gaps = FreeTime.gaps(open, taken);
        for (SlotRule rule : SlotRule.values()) {
            assertThat(FreeTime.slots(open, taken, length, rule, Instant.EPOCH)).allSatisfy(offered -> {
                assertThat(offered.duration()).isEqualTo(length);
                assertThat(taken).noneMatch(offered::overlaps);
                assertThat(gaps)
                        .anyMatch(gap -> !offered.start().isBefore(gap.start())
                                && !offered.end().isAfter(gap.end()));
            });
        }
    }

    @Property(tries = 400)
    @Label("each moment is free exactly when it is open and not taken")
    void exact(
            @ForAll("spans") List<TimeSlot> open,
            @ForAll("spans") List<TimeSlot> taken,
            @ForAll @IntRange(max = 1500) int minute) {
        Instant moment = NINE.plusSeconds(minute * 60L);
        boolean free = open.stream().anyMatch(one -> one.contains(moment))
                && taken.stream().noneMatch(one -> one.contains(moment));

        assertThat(FreeTime.gaps(open, taken).stream().anyMatch(gap -> gap.contains(moment)))
                .isEqualTo(free);
    }

    @Provide
    Arbitrary<List<TimeSlot>> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1400),
                        Arbitraries.integers().between(1, 300))
                .as((from, length) -> slot(from, from + length))
                .list()
                .ofMaxSize(8);
    }

    private static Duration hour() {
        return Duration.ofHours(1);
    }

    private static TimeSlot slot(int fromMinute, int toMinute) {
        return new TimeSlot(NINE.plusSeconds(fromMinute * 60L), NINE.plusSeconds(toMinute * 60L));
    }
}
