package health.praxis.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursRuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        // zone, the Sunday of the change, hours, first and last moment, length
        "Australia/Sydney, 2026-10-04, 09:00, 17:00, 2026-10-03T22:00:00Z, 2026-10-04T06:00:00Z",
        "Australia/Sydney, 2026-10-04, 02:00, 04:00, 2026-10-03T16:00:00Z, 2026-10-03T17:00:00Z",
        "Australia/Sydney, 2026-10-04, 01:30, 02:30, 2026-10-03T15:30:00Z, 2026-10-03T16:00:00Z",
        "Australia/Sydney, 2026-04-05, 01:00, 04:00, 2026-04-04T14:00:00Z, 2026-04-04T18:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 01:30, 03:00, 2026-10-03T15:00:00Z, 2026-10-03T16:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:00, 03:00, 2026-04-04T14:00:00Z, 2026-04-04T16:30:00Z",
        "Europe/London, 2026-03-29, 00:30, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
        "Europe/London, 2026-10-25, 00:30, 02:30, 2026-10-24T23:30:00Z, 2026-10-25T02:30:00Z",
        "Australia/Sydney, 2026-10-04, 20:00, 00:00, 2026-10-04T09:00:00Z, 2026-10-04T13:00:00Z"
    })
    @DisplayName(
            "LOC-6 CAL-15 hours keep their wall-clock time over a change of offset; a skipped hour is not there, a repeated one is worked")
    void overTheChange(ZoneId zone, LocalDate date, LocalTime from, LocalTime to, String start, String end) {
        assertThat(sundays(from, to).on(date, zone))
                .hasValueSatisfying(slot -> assertThat(slot.start() + " " + slot.end())
                        .isEqualTo(Instant.parse(start) + " " + Instant.parse(end)));
    }

    @Test
    @DisplayName("LOC-6 hours that lie wholly in a skipped hour are not there")
    void whollySkipped() {
        assertThat(sundays(LocalTime.of(2, 0), LocalTime.of(3, 0))
                        .on(LocalDate.of(2026, 10, 4), ZoneId.of("Australia/Sydney")))
                .isEmpty();
    }

    @Test
    @DisplayName("LOC-6 fortnightly hours apply every second week from the week they start in, until the day they end")
    void fortnightly() {
        HoursRule rule = new HoursRule(
                DayOfWeek.WEDNESDAY,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                2,
                LocalDate.of(2026, 3, 5),
                LocalDate.of(2026, 4, 1));

        assertThat(LocalDate.of(2026, 2, 1).datesUntil(LocalDate.of(2026, 5, 1)).filter(rule::appliesOn))
                .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 18));
    }

    @Test
    @Tag("ASVS-2.2.3")
    @DisplayName("hours that end before they start, never apply or repeat after no weeks are refused")
    void impossible() {
        assertThatThrownBy(() -> mondays("17:00", "09:00", 1, null)).isInstanceOf(HoursNotPossible.class);
        assertThatThrownBy(() -> mondays("09:00", "09:00", 1, null)).isInstanceOf(HoursNotPossible.class);
        assertThatThrownBy(() -> mondays("09:00", "17:00", 0, null)).isInstanceOf(HoursNotPossible.class);
        assertThatThrownBy(() -> mondays("09:00", "17:00", 9, null)).isInstanceOf(HoursNotPossible.class);
        assertThatThrownBy(() -> mondays("09:00", "17:00", 1, MONDAY)).isInstanceOf(HoursNotPossible.class);
    }

    @Test
    @DisplayName("LOC-6 hours of alternating fortnights do not collide, nor do neighbours; a weekly one meets both")
    void collisions() {
        HoursRule odd = fortnight(MONDAY);
        HoursRule even = fortnight(MONDAY.plusWeeks(1));
        HoursRule weekly = mondays("11:00", "13:00", 1, null);

        assertThat(odd.collidesWith(even)).isFalse();
        assertThat(odd.collidesWith(weekly)).isTrue();
        assertThat(weekly.collidesWith(even)).isTrue();
        assertThat(odd.collidesWith(mondays("12:00", "13:00", 1, null))).isFalse();
        assertThat(mondays("12:00", "00:00", 1, null).collidesWith(mondays("23:00", "23:30", 1, null)))
                .isTrue();
        assertThat(mondays("09:00", "12:00", 1, MONDAY.plusWeeks(2)).collidesWith(fortnight(MONDAY.plusWeeks(2))))
                .isFalse();
    }

    @Property(tries = 500)
    @Label(
            "CAL-15 in every zone and on every date, hours lie within their date and never last longer than a repeated hour adds")
    void anywhere(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 20_000) int days,
            @ForAll @IntRange(max = 1438) int from,
            @ForAll @IntRange(min = 1, max = 1440) int length) {
        LocalDate date = LocalDate.of(1990, 1, 1).plusDays(days);
        LocalTime start = LocalTime.ofSecondOfDay(from * 60L);
        int until = Math.min(from + length, 1440);
        LocalTime end = until == 1440 ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(until * 60L);
        HoursRule rule = new HoursRule(date.getDayOfWeek(), start, end, 1, date.minusWeeks(1), null);

        rule.on(date, zone).ifPresent(slot -> {
            ZonedDateTime first = slot.start().atZone(zone);
            assertThat(first.toLocalDate()).isEqualTo(date);
            assertThat(first.toLocalTime()).isAfterOrEqualTo(start);
            assertThat(slot.end())
                    .isBeforeOrEqualTo(date.plusDays(1).atStartOfDay(zone).toInstant());
            assertThat(slot.duration()).isLessThanOrEqualTo(Duration.ofMinutes(until - from + 180L));
        });
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of);
    }

    private static HoursRule sundays(LocalTime from, LocalTime to) {
        return new HoursRule(DayOfWeek.SUNDAY, from, to, 1, LocalDate.of(2020, 1, 1), null);
    }

    private static HoursRule fortnight(LocalDate firstWeek) {
        return new HoursRule(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 2, firstWeek, null);
    }

    private static HoursRule mondays(String from, String to, int everyWeeks, @Nullable LocalDate endsOn) {
        return new HoursRule(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to), everyWeeks, MONDAY, endsOn);
    }
}
