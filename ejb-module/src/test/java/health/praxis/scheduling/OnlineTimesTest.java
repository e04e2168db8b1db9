package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.HoursColour;
import health.praxis.practice.HoursLine;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationCard;
import health.praxis.practice.LocationDetails;
import health.praxis.practice.LocationId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OnlineTimesTest {

    private static final UserId NAOMI = UserId.random();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    @DisplayName("APT-7 a slot that is reserved for one type is offered for nothing else")
    void reservedForAnother() {
        TypeCard review = type(OnlineRule.ANY_TIME, 60);
        TypeCard first = type(OnlineRule.ANY_TIME, 60);
        HoursLine nineToTwelve = hours(MONDAY, SYDNEY, 540, 720);
        List<ReservedLine> reserved = List.of(reserved(nineToTwelve, first, 600, 660));
        assertThat(starts(new OnlineTimes(List.of(nineToTwelve), reserved, review, Instant.EPOCH, LATEST)))
                .containsExactly("09:00", "11:00");
        assertThat(starts(new OnlineTimes(List.of(nineToTwelve), reserved, first, Instant.EPOCH, LATEST)))
                .containsExactly("09:00", "10:00", "11:00");
    }

    @Test
    @DisplayName("APT-6 a type is offered at any time, only where slots are reserved for it, or not at all")
    void rules() {
        HoursLine nineToTwelve = hours(MONDAY, SYDNEY, 540, 720);
        TypeCard narrow = type(OnlineRule.RESERVED, 30);
        List<ReservedLine> reserved = List.of(reserved(nineToTwelve, narrow, 600, 665));
        assertThat(starts(new OnlineTimes(List.of(nineToTwelve), reserved, narrow, Instant.EPOCH, LATEST)))
                .containsExactly("10:00", "10:30");
        assertThat(starts(new OnlineTimes(
                        List.of(nineToTwelve), reserved, type(OnlineRule.NO, 30), Instant.EPOCH, LATEST)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "OBK-6 OBK-7 nothing starts sooner or further ahead than the practice wants; the limits themselves are offered")
    void limits() {
        HoursLine nineToTwelve = hours(MONDAY, SYDNEY, 540, 720);
        Instant ten = MONDAY.atTime(10, 0).atZone(SYDNEY).toInstant();
        TypeCard any = type(OnlineRule.ANY_TIME, 30);
        assertThat(starts(new OnlineTimes(List.of(nineToTwelve), List.of(), any, ten, ten.plusSeconds(3600))))
                .containsExactly("10:00", "10:30", "11:00");
    }

    @Property(tries = 1000)
    @Label(
            "APT-6 APT-7 in every zone, over every change of clocks and up to midnight, what is offered is open, free, in time,"
                    + " as long as the type says, and reserved for nothing else")
    void sound(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 4000) int days,
            @ForAll @IntRange(max = 1300) int from,
            @ForAll @IntRange(min = 30, max = 1440) int length,
            @ForAll @IntRange(max = 300) int reservedAfter,
            @ForAll @IntRange(min = 5, max = 120) int minutes,
            @ForAll OnlineRule rule,
            @ForAll SlotRule slots) {
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(days);
        int to = Math.min(from + length, 1440);
        HoursLine line = hours(date, zone, from, to);
        TypeCard type = type(rule, minutes);
        List<ReservedLine> reserved = new ArrayList<>();
        int middle = Math.min(from + reservedAfter, to - 10);
        if (middle > from) {
            reserved.add(reserved(line, type, from, middle));
        }
        reserved.add(reserved(line, type(OnlineRule.ANY_TIME, 20), Math.max(middle, from), to - 5));
        Instant noon = date.atTime(12, 0).atZone(zone).toInstant();
        TimeSlot taken = TimeSlot.of(noon, Duration.ofMinutes(30));
        OnlineTimes times =
                new OnlineTimes(List.of(line), reserved, type, noon.minusSeconds(30_000), noon.plusSeconds(20_000));

        List<FreeSlot> offered = times.slots(date.minusDays(1), date.plusDays(1), List.of(taken), slots);

        assertThat(offered).isSorted().allSatisfy(one -> {
            TimeSlot slot = new TimeSlot(one.start(), one.end());
            assertThat(slot.duration()).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(slot.overlaps(taken)).isFalse();
            assertThat(slot.start()).isBetween(noon.minusSeconds(30_000), noon.plusSeconds(20_000));
            assertThat(line.between(date, date)).anyMatch(open -> holds(open, slot));
            assertThat(reserved.get(reserved.size() - 1).between(date, date)).noneMatch(slot::overlaps);
            assertThat(times.around(slot, date, date)).contains(line);
            assertThat(rule).isNotEqualTo(OnlineRule.NO);
            if (rule == OnlineRule.RESERVED) {
                assertThat(reserved.get(0).between(date, date)).anyMatch(own -> holds(own, slot));
            }
        });
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.oneOf(
                Arbitraries.of("Australia/Sydney", "Australia/Lord_Howe", "Europe/London")
                        .map(ZoneId::of),
                Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of));
    }

    private static boolean holds(TimeSlot span, TimeSlot slot) {
        return !slot.start().isBefore(span.start()) && !slot.end().isAfter(span.end());
    }

    private static List<String> starts(OnlineTimes times) {
        return times.slots(MONDAY, MONDAY, List.of(), SlotRule.STATIC).stream()
                .map(slot -> slot.start().atZone(SYDNEY).toLocalTime().toString())
                .toList();
    }

    private static HoursLine hours(LocalDate date, ZoneId zone, int from, int to) {
        LocationDetails place =
                new LocationDetails("Hill Road", null, null, null, null, zone.getId(), HoursColour.TEAL);
        HoursRule rule = new HoursRule(date.getDayOfWeek(), time(from), time(to), 1, date.minusWeeks(1), null);
        return new HoursLine(
                UUID.randomUUID(), NAOMI, new LocationCard(new LocationId(UUID.randomUUID()), place), rule);
    }

    private static ReservedLine reserved(HoursLine line, TypeCard type, int from, int to) {
        return new ReservedLine(UUID.randomUUID(), line, type, time(from), time(to));
    }

    private static LocalTime time(int minute) {
        return minute == 1440 ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static TypeCard type(OnlineRule rule, int minutes) {
        return new TypeCard(
                new AppointmentTypeId(UUID.randomUUID()),
                new TypeDetails("Visit", TypeLevel.PRACTICE, null, null, minutes, null, null, null, rule, 1),
                false);
    }
}
