package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.scheduling.CalendarLook.Unseen;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CalendarLookTest {

    private static final CalendarLook WORKING_HOURS = new CalendarLook(7, 19, true, false, true, true, false);

    @Test
    @DisplayName("CAL-7 a day ends after it begins, within one day")
    void endsAfterItBegins() {
        for (int[] hours : new int[][] {{9, 9}, {19, 7}, {-1, 8}, {8, 25}}) {
            assertThatThrownBy(() -> new CalendarLook(hours[0], hours[1], false, false, false, true, false))
                    .isInstanceOf(HoursShownReversed.class);
        }
        assertThat(new CalendarLook(23, 24, false, false, false, true, false).lastHour())
                .isEqualTo(24);
    }

    @Test
    @DisplayName("CAL-8 outside the hours is what lies there wholly; a minute inside is enough to be seen")
    void outsideTheHours() {
        assertThat(unseen("2026-03-04T06:00", "2026-03-04T07:00")).isEqualTo(Unseen.HOURS);
        assertThat(unseen("2026-03-04T19:00", "2026-03-04T20:00")).isEqualTo(Unseen.HOURS);
        assertThat(unseen("2026-03-04T06:30", "2026-03-04T07:01")).isNull();
        assertThat(unseen("2026-03-04T18:59", "2026-03-04T22:00")).isNull();
        assertThat(unseen("2026-03-04T06:00", "2026-03-04T20:00")).isNull();
    }

    @Test
    @DisplayName("CAL-8 over midnight it is outside unless it reaches into the next day's hours")
    void overMidnight() {
        assertThat(unseen("2026-03-04T22:00", "2026-03-05T02:00")).isEqualTo(Unseen.HOURS);
        assertThat(unseen("2026-03-04T22:00", "2026-03-05T08:00")).isNull();
        assertThat(unseen("2026-03-06T18:00", "2026-03-07T10:00")).isNull();
    }

    @Test
    @DisplayName("CAL-8 with weekdays only, what lies on a weekend is not seen for that reason, whatever its hour")
    void onTheWeekend() {
        assertThat(unseen("2026-03-07T10:00", "2026-03-07T11:00")).isEqualTo(Unseen.DAYS);
        assertThat(unseen("2026-03-08T23:00", "2026-03-09T00:00")).isEqualTo(Unseen.DAYS);
        assertThat(unseen("2026-03-08T23:00", "2026-03-09T01:00")).isEqualTo(Unseen.HOURS);
        assertThat(WORKING_HOURS.withAllDays().unseen(at("2026-03-07T10:00"), at("2026-03-07T11:00"), false))
                .isNull();
    }

    @Test
    @DisplayName("CAL-6 CAL-8 what is struck is left out for being struck, wherever it lies, or shown")
    void struck() {
        assertThat(WORKING_HOURS.unseen(at("2026-03-07T10:00"), at("2026-03-07T11:00"), true))
                .isEqualTo(Unseen.STRUCK);
        assertThat(CalendarLook.USUAL.unseen(at("2026-03-07T10:00"), at("2026-03-07T11:00"), true))
                .isNull();
    }

    @Test
    @DisplayName("CAL-8 widened, nothing is left out; what is no matter of leaving out stays as chosen")
    void widened() {
        CalendarLook look = new CalendarLook(7, 19, true, true, true, false, true).widened();
        assertThat(look).isEqualTo(new CalendarLook(0, 24, false, true, false, false, true));
        assertThat(look.unseen(at("2026-03-08T23:00"), at("2026-03-09T00:00"), true))
                .isNull();
    }

    private static @Nullable Unseen unseen(String start, String end) {
        return WORKING_HOURS.unseen(at(start), at(end), false);
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }
}
