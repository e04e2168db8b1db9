package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    @DisplayName("APT-9 every second week on two weekdays: weeks count from the first date's Monday")
    void weeks() {
        assertThat(weekly(2, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 5).dates(WEDNESDAY))
                .containsExactly(
                        WEDNESDAY.plusDays(1),
                        LocalDate.of(2026, 12, 7),
                        LocalDate.of(2026, 12, 10),
                        LocalDate.of(2026, 12, 21),
                        LocalDate.of(2026, 12, 24));
    }

    @Test
    @DisplayName("APT-9 without chosen weekdays a week's repeat keeps the first date's own")
    void ownWeekday() {
        assertThat(weekly(1, Set.of(), 3).dates(WEDNESDAY))
                .containsExactly(WEDNESDAY, WEDNESDAY.plusWeeks(1), WEDNESDAY.plusWeeks(2));
    }

    @Test
    @DisplayName("APT-9 months without the day are skipped and not counted")
    void monthEnds() {
        assertThat(counted(RepeatUnit.MONTH, 1, 4).dates(LocalDate.of(2027, 1, 31)))
                .containsExactly(
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2027, 5, 31),
                        LocalDate.of(2027, 7, 31));
    }

    @Test
    @DisplayName("APT-9 29 February is met in a leap year and skipped in others")
    void leapYears() {
        assertThat(until(RepeatUnit.MONTH, 1, LocalDate.of(2028, 3, 29)).dates(LocalDate.of(2027, 12, 29)))
                .contains(LocalDate.of(2028, 2, 29));
        assertThat(until(RepeatUnit.MONTH, 1, LocalDate.of(2027, 3, 29)).dates(LocalDate.of(2026, 12, 29)))
                .containsExactly(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 29), LocalDate.of(2027, 3, 29));
    }

    @Test
    @DisplayName("APT-9 the last date belongs to it when the interval meets it")
    void endDateBelongs() {
        assertThat(until(RepeatUnit.DAY, 2, WEDNESDAY.plusDays(4)).dates(WEDNESDAY))
                .containsExactly(WEDNESDAY, WEDNESDAY.plusDays(2), WEDNESDAY.plusDays(4));
        assertThat(until(RepeatUnit.DAY, 2, WEDNESDAY.plusDays(5)).dates(WEDNESDAY))
                .hasSize(3);
    }

    @Test
    @DisplayName("APT-9 a hundred appointments within two years are the most")
    void limits() {
        assertThat(counted(RepeatUnit.DAY, 1, 100).dates(WEDNESDAY)).hasSize(100);
        assertThat(counted(RepeatUnit.MONTH, 1, 25).dates(WEDNESDAY)).hasSize(25);
        List.of(
                        counted(RepeatUnit.DAY, 1, 101),
                        counted(RepeatUnit.MONTH, 1, 26),
                        counted(RepeatUnit.MONTH, Integer.MAX_VALUE, 2),
                        counted(RepeatUnit.WEEK, Integer.MAX_VALUE, 2),
                        until(RepeatUnit.DAY, 1, WEDNESDAY.plusDays(100)),
                        until(RepeatUnit.WEEK, 1, WEDNESDAY.plusYears(2).plusDays(1)))
                .forEach(rule -> assertThatThrownBy(() -> rule.dates(WEDNESDAY)).isInstanceOf(SeriesTooLong.class));
    }

    @Test
    @DisplayName("APT-9 what is no repetition is refused")
    void notPossible() {
        assertThatThrownBy(() -> counted(RepeatUnit.DAY, 0, 5)).isInstanceOf(RepetitionNotPossible.class);
        assertThatThrownBy(() -> counted(RepeatUnit.DAY, 1, 1)).isInstanceOf(RepetitionNotPossible.class);
        assertThatThrownBy(() -> rule(5, WEDNESDAY)).isInstanceOf(RepetitionNotPossible.class);
        assertThatThrownBy(() -> rule(null, null)).isInstanceOf(RepetitionNotPossible.class);
        for (LocalDate end : List.of(WEDNESDAY.minusDays(1), WEDNESDAY)) {
            assertThatThrownBy(() -> until(RepeatUnit.DAY, 1, end).dates(WEDNESDAY))
                    .isInstanceOf(RepetitionNotPossible.class);
        }
    }

    @Test
    @DisplayName("APT-9 the wall-clock time stays when the clocks change")
    void clocksChange() {
        List<Repetition.Occurrence> over =
                weekly(1, Set.of(), 2).occurrences(LocalDateTime.parse("2026-10-01T11:00"), HOUR, SYDNEY);
        assertThat(over)
                .extracting(one -> one.slot().start().toString())
                .containsExactly("2026-10-01T01:00:00Z", "2026-10-08T00:00:00Z");
    }

    @Test
    @DisplayName("APT-9 a time that the clocks skip is as much later; one they show twice is the first of the two")
    void skippedAndRepeated() {
        assertThat(counted(RepeatUnit.DAY, 1, 2)
                        .occurrences(LocalDateTime.parse("2026-10-03T02:30"), HOUR, SYDNEY)
                        .get(1)
                        .slot()
                        .start()
                        .atZone(SYDNEY)
                        .toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-10-04T03:30"));
        assertThat(counted(RepeatUnit.DAY, 1, 2)
                        .occurrences(LocalDateTime.parse("2027-04-03T02:30"), HOUR, SYDNEY)
                        .get(1)
                        .slot()
                        .start())
                .hasToString("2027-04-03T15:30:00Z");
    }

    @Property(tries = 2000)
    @Label("APT-9 in any zone each date has the time on the clock, or as much later as the clocks skip")
    void localTimeStays(
            @ForAll("zones") ZoneId zone, @ForAll("moments") LocalDateTime first, @ForAll("rules") Repetition rule) {
        for (Repetition.Occurrence one : rule.occurrences(first, HOUR, zone)) {
            LocalDateTime planned = one.date().atTime(first.toLocalTime());
            ZoneOffsetTransition change = zone.getRules().getTransition(planned);
            LocalDateTime local = LocalDateTime.ofInstant(one.slot().start(), zone);
            if (change != null && change.isGap()) {
                assertThat(local).isEqualTo(planned.plus(change.getDuration()));
            } else {
                assertThat(local).isEqualTo(planned);
            }
            if (change != null && change.isOverlap()) {
                assertThat(one.slot().start().atZone(zone).getOffset()).isEqualTo(change.getOffsetBefore());
            }
            assertThat(one.slot().duration()).isEqualTo(HOUR);
        }
    }

    @Property(tries = 2000)
    @Label("APT-9 dates are in order, none twice, meet the interval, and end where they shall")
    void datesMeetTheRule(@ForAll("dates") LocalDate first, @ForAll("rules") Repetition rule) {
        List<LocalDate> dates = rule.dates(first);
        assertThat(dates).isSorted().doesNotHaveDuplicates().hasSizeBetween(2, 100);
        assertThat(dates).allSatisfy(date -> {
            assertThat(date).isBetween(first, first.plusYears(2));
            switch (rule.unit()) {
                case DAY ->
                    assertThat((date.toEpochDay() - first.toEpochDay()) % rule.every())
                            .isZero();
                case WEEK -> {
                    long weeks = Math.floorDiv(date.toEpochDay() + 3, 7) - Math.floorDiv(first.toEpochDay() + 3, 7);
                    assertThat(weeks % rule.every()).isZero();
                    assertThat(rule.weekdays().isEmpty() ? Set.of(first.getDayOfWeek()) : rule.weekdays())
                            .contains(date.getDayOfWeek());
                }
                case MONTH -> assertThat(date.getDayOfMonth()).isEqualTo(first.getDayOfMonth());
            }
        });
        if (rule.times() != null) {
            assertThat(dates).hasSize(rule.times());
        }
    }

    @Property(tries = 500)
    @Label("APT-9 ending on the last date gives the same dates as counting them")
    void bothEndsAgree(@ForAll("dates") LocalDate first, @ForAll("rules") Repetition rule) {
        List<LocalDate> dates = rule.dates(first);
        LocalDate last = dates.get(dates.size() - 1);
        assertThat(new Repetition(rule.unit(), rule.every(), rule.weekdays(), null, last).dates(first))
                .isEqualTo(dates);
    }

    @Property(tries = 300)
    @Label("APT-9 leaving out the count, every date of the month that has the day is met")
    void everyMonth(@ForAll("dates") LocalDate first, @ForAll @IntRange(min = 3, max = 20) int months) {
        LocalDate end = first.plusMonths(months);
        long withDay = first.datesUntil(end.plusDays(1))
                .filter(date -> date.getDayOfMonth() == first.getDayOfMonth())
                .count();
        assertThat(until(RepeatUnit.MONTH, 1, end).dates(first)).hasSize((int) withDay);
    }

    @Provide
    Arbitrary<Repetition> rules() {
        return Combinators.combine(
                        Arbitraries.of(RepeatUnit.class),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(DayOfWeek.class).set(),
                        Arbitraries.integers().between(2, 20))
                // Every fourth month has no more than three 31sts in two years.
                .as((unit, every, days, times) ->
                        new Repetition(unit, every, days, unit == RepeatUnit.MONTH ? Math.min(times, 3) : times, null));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1995, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Combinators.combine(dates(), Arbitraries.integers().between(0, 24 * 60 - 1))
                .as((date, minute) -> date.atTime(LocalTime.ofSecondOfDay(minute * 60L)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    private static Repetition weekly(int every, Set<DayOfWeek> days, int times) {
        return new Repetition(RepeatUnit.WEEK, every, days, times, null);
    }

    private static Repetition counted(RepeatUnit unit, int every, int times) {
        return new Repetition(unit, every, Set.of(), times, null);
    }

    private static Repetition until(RepeatUnit unit, int every, LocalDate until) {
        return new Repetition(unit, every, Set.of(), null, until);
    }

    private static Repetition rule(@Nullable Integer times, @Nullable LocalDate until) {
        return new Repetition(RepeatUnit.DAY, 1, Set.of(), times, until);
    }
}
