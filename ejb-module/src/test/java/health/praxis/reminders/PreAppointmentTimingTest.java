package health.praxis.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the reminder before an appointment leaves. */
class PreAppointmentTimingTest {

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final ZoneId PERTH = ZoneId.of("Australia/Perth");

    @ParameterizedTest(name = "{0} days before {1} is {2}")
    @CsvSource({
        "0, 2026-11-25T14:30, 2026-11-25T14:30",
        "1, 2026-11-25T14:30, 2026-11-24T14:30",
        "3, 2026-12-02T09:00, 2026-11-29T09:00",
    })
    @DisplayName("REM-3 it leaves whole days before, at the appointment's own time")
    void wholeDaysBefore(int days, LocalDateTime start, LocalDateTime due) {
        assertThat(dueAt(new PreAppointmentTiming(days, false, null), start)).isEqualTo(due);
    }

    @Test
    @DisplayName("REM-3 it leaves at a fixed time of day when one is chosen")
    void fixedTime() {
        assertThat(dueAt(
                        new PreAppointmentTiming(2, false, LocalTime.of(8, 0)),
                        LocalDateTime.parse("2026-11-25T14:30")))
                .isEqualTo("2026-11-23T08:00");
    }

    @ParameterizedTest(name = "an appointment on {0} is reminded of on {1}")
    @CsvSource({
        "2026-11-27T10:00, 2026-11-26T10:00",
        "2026-11-28T10:00, 2026-11-27T10:00",
        "2026-11-29T10:00, 2026-11-27T10:00",
        "2026-11-30T10:00, 2026-11-27T10:00",
        "2026-12-01T10:00, 2026-11-30T10:00",
    })
    @DisplayName("REM-4 on weekdays only, Saturday and Sunday become the Friday before")
    void weekdaysOnly(LocalDateTime start, LocalDateTime due) {
        assertThat(dueAt(new PreAppointmentTiming(1, true, null), start)).isEqualTo(due);
    }

    @Test
    @DisplayName("REM-3 a day before stays the same time of day when Sydney's clocks change between")
    void daylightSavingBetween() {
        PreAppointmentTiming dayBefore = new PreAppointmentTiming(1, false, null);
        // The clocks go forward at 2 am on Sunday 4 October 2026: 23 hours between, and back on 4 April 2027: 25.
        assertThat(dayBefore.dueAt(Instant.parse("2026-10-03T23:00:00Z"), SYDNEY))
                .isEqualTo("2026-10-03T00:00:00Z");
        assertThat(dayBefore.dueAt(Instant.parse("2027-04-04T00:00:00Z"), SYDNEY))
                .isEqualTo("2027-04-02T23:00:00Z");
    }

    @Test
    @DisplayName(
            "REM-3 a time that Sydney's clocks skip becomes an hour later, of one that comes twice it is the first")
    void skippedAndDoubledTime() {
        PreAppointmentTiming atHalfPastTwo = new PreAppointmentTiming(1, false, LocalTime.of(2, 30));
        // Monday after the change forward: Sunday has no 2:30. Monday after the change back: Sunday has two.
        assertThat(atHalfPastTwo.dueAt(Instant.parse("2026-10-05T00:00:00Z"), SYDNEY))
                .isEqualTo("2026-10-03T16:30:00Z");
        assertThat(atHalfPastTwo.dueAt(Instant.parse("2027-04-05T00:00:00Z"), SYDNEY))
                .isEqualTo("2027-04-03T15:30:00Z");
    }

    @Test
    @DisplayName("REM-3 the day and the time of day are those of the patient's own zone")
    void patientsOwnZone() {
        // Monday 12:30 am in Sydney is still Sunday 9:30 pm in Perth.
        Instant start = Instant.parse("2026-11-22T13:30:00Z");
        PreAppointmentTiming atEight = new PreAppointmentTiming(1, false, LocalTime.of(8, 0));
        assertThat(atEight.dueAt(start, SYDNEY)).isEqualTo("2026-11-21T21:00:00Z");
        assertThat(atEight.dueAt(start, PERTH)).isEqualTo("2026-11-21T00:00:00Z");
    }

    private static LocalDateTime dueAt(PreAppointmentTiming timing, LocalDateTime start) {
        return LocalDateTime.ofInstant(timing.dueAt(start.atZone(SYDNEY).toInstant(), SYDNEY), SYDNEY);
    }
}
