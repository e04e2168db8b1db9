package health.praxis.console.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CalendarViewTest {

    private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Test
    @DisplayName("CAL-1 a week runs from Monday to Sunday, also when asked on its Sunday")
    void weekStartsOnMonday() {
        assertThat(CalendarView.WEEK.first(LocalDate.of(2026, 3, 8), MONDAY)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(CalendarView.WEEK.last(WEDNESDAY, MONDAY)).isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @Test
    @DisplayName("CAL-1 arrows move by the view's unit")
    void arrowsMoveByTheUnit() {
        assertThat(CalendarView.DAY.after(WEDNESDAY)).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(CalendarView.WEEK.before(WEDNESDAY)).isEqualTo(LocalDate.of(2026, 2, 25));
        assertThat(CalendarView.MONTH.after(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    @DisplayName("CAL-1 the title names a month or a year twice only where two of them are shown")
    void titleSaysNothingTwice() {
        assertThat(CalendarView.DAY.title(WEDNESDAY, MONDAY)).isEqualTo("Wed 4 March 2026");
        assertThat(CalendarView.WEEK.title(WEDNESDAY, MONDAY)).isEqualTo("2 – 8 March 2026");
        assertThat(CalendarView.WEEK.title(LocalDate.of(2026, 4, 1), MONDAY)).isEqualTo("30 March – 5 April 2026");
        assertThat(CalendarView.WEEK.title(LocalDate.of(2026, 12, 31), MONDAY))
                .isEqualTo("28 December 2026 – 3 January 2027");
        assertThat(CalendarView.MONTH.title(WEDNESDAY, MONDAY)).isEqualTo("March 2026");
    }

    @Test
    @DisplayName("CAL-7 a week may run from Sunday to Saturday, also when asked on its Sunday")
    void weekStartsOnSunday() {
        LocalDate sunday = LocalDate.of(2026, 3, 1);
        assertThat(CalendarView.WEEK.first(WEDNESDAY, DayOfWeek.SUNDAY)).isEqualTo(sunday);
        assertThat(CalendarView.WEEK.first(sunday, DayOfWeek.SUNDAY)).isEqualTo(sunday);
        assertThat(CalendarView.WEEK.title(sunday, DayOfWeek.SUNDAY)).isEqualTo("1 – 7 March 2026");
    }

    @Test
    @DisplayName("CAL-7 a month is drawn in six whole weeks, from the first day of a week on")
    void drawnInWholeWeeks() {
        LocalDate july = LocalDate.of(2026, 7, 15);
        assertThat(CalendarView.MONTH.firstDrawn(july, MONDAY)).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(CalendarView.MONTH.endDrawn(july, MONDAY)).isEqualTo(LocalDate.of(2026, 8, 10));
        assertThat(CalendarView.MONTH.firstDrawn(july, DayOfWeek.SUNDAY)).isEqualTo(LocalDate.of(2026, 6, 28));
        assertThat(CalendarView.DAY.endDrawn(july, MONDAY)).isEqualTo(july.plusDays(1));
    }
}
