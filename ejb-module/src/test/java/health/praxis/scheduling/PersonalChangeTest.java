package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalChangeTest {

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final PersonalDetails BEFORE = own("Lunch", "2026-09-29T12:00", 60, PersonalColour.GREY, "Soup");

    @Test
    @DisplayName("CAL-12 day and time shift by as much on the clock, also where it changed in between")
    void shifts() {
        PersonalDetails moved = own("Lunch", "2026-09-30T12:30", 60, PersonalColour.GREY, "Soup");
        assertThat(taken(moved, own("Lunch", "2026-10-06T12:00", 60, PersonalColour.GREY, "Soup"))
                        .start())
                .isEqualTo(at("2026-10-07T12:30"));
        assertThat(taken(moved, own("Lunch", "2026-10-13T11:15", 60, PersonalColour.GREY, "Soup"))
                        .start())
                .as("one that had been moved alone keeps its distance")
                .isEqualTo(at("2026-10-14T11:45"));
    }

    @Test
    @DisplayName("CAL-12 what is not changed stays as each of them has it")
    void keeps() {
        PersonalDetails other = own("Lunch with Grace", "2026-10-06T12:00", 90, PersonalColour.ROSE, "Her birthday");
        assertThat(taken(BEFORE, other)).isEqualTo(other);
    }

    @Test
    @DisplayName("CAL-12 words and colour are taken over where they were the same; what was written about one stays")
    void takesOver() {
        PersonalDetails after = own("Break", "2026-09-29T12:00", 30, PersonalColour.TEAL, null);
        assertThat(taken(after, own("Lunch", "2026-10-06T12:00", 60, PersonalColour.GREY, "Soup")))
                .isEqualTo(own("Break", "2026-10-06T12:00", 30, PersonalColour.TEAL, null));
        assertThat(taken(after, own("Lunch with Grace", "2026-10-06T12:00", 90, PersonalColour.ROSE, "Her birthday")))
                .isEqualTo(own("Lunch with Grace", "2026-10-06T12:00", 30, PersonalColour.ROSE, "Her birthday"));
    }

    @Property(tries = 300)
    @Label("CAL-12 moved there and back on the clock, whatever the clocks do in between, every one is where it was")
    void thereAndBack(
            @ForAll @IntRange(max = 730) int day,
            @ForAll @IntRange(min = 4 * 60, max = 23 * 60) int minute,
            @ForAll @IntRange(min = -60, max = 60) int by,
            @ForAll boolean halfAnHour) {
        ZoneId zone = halfAnHour ? LORD_HOWE : SYDNEY;
        LocalDateTime chosen = LocalDate.of(2026, 7, 1).atTime(LocalTime.of(12, 0));
        Instant from = chosen.atZone(zone).toInstant();
        Instant to = chosen.plusMinutes(by).atZone(zone).toInstant();
        Instant other = LocalDate.of(2026, 7, 1)
                .plusDays(day)
                .atTime(LocalTime.of(minute / 60, minute % 60))
                .atZone(zone)
                .toInstant();
        Instant moved = new ClockShift(from, to, zone).of(other);
        assertThat(LocalDateTime.ofInstant(moved, zone))
                .isEqualTo(LocalDateTime.ofInstant(other, zone).plusMinutes(by));
        assertThat(new ClockShift(to, from, zone).of(moved)).isEqualTo(other);
    }

    @Test
    @DisplayName("CAL-12 of a series never concerned is what has begun, unless it is the one that was chosen")
    void members() {
        Instant now = at("2026-10-05T09:00");
        List<PersonalAppointment> all = List.of(
                made("2026-09-29T12:00", now),
                made("2026-10-05T08:30", now),
                made("2026-10-06T12:00", now),
                made("2026-10-13T12:00", now));
        PersonalMembers first = PersonalMembers.from(all, all.get(0).id());
        assertThat(first.in(SeriesScope.THIS, now)).containsExactly(all.get(0));
        assertThat(first.in(SeriesScope.LATER, now)).containsExactly(all.get(0), all.get(2), all.get(3));
        assertThat(PersonalMembers.from(all, all.get(3).id()).in(SeriesScope.LATER, now))
                .containsExactly(all.get(3));
        assertThat(PersonalMembers.from(all, all.get(3).id()).in(SeriesScope.ALL, now))
                .containsExactly(all.get(2), all.get(3));
    }

    private static PersonalAppointment made(String at, Instant now) {
        return new PersonalAppointment(
                PracticeGroupId.random(), UserId.random(), own("Lunch", at, 60, PersonalColour.GREY, null), now);
    }

    private static PersonalDetails taken(PersonalDetails after, PersonalDetails other) {
        return new PersonalChange(BEFORE, after, SYDNEY).of(other);
    }

    private static PersonalDetails own(
            String title, String at, int minutes, PersonalColour colour, @Nullable String comments) {
        return new PersonalDetails(title, null, at(at), minutes, colour, comments);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SYDNEY).toInstant();
    }
}
