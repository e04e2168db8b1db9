package health.praxis.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2028-02-29, 2028-02-29, 2028-02-29",
        "LAST_7_DAYS, 2028-03-02, 2028-02-25, 2028-03-02",
        "LAST_30_DAYS, 2028-03-02, 2028-02-02, 2028-03-02",
        "THIS_MONTH, 2028-02-10, 2028-02-01, 2028-02-29",
        "LAST_MONTH, 2028-03-31, 2028-02-01, 2028-02-29",
        "LAST_12_MONTHS, 2028-02-29, 2027-03-01, 2028-02-29",
        "NEXT_30_DAYS, 2028-02-29, 2028-02-29, 2028-03-29"
    })
    @DisplayName("REP-2 a period means the days of the day it is asked on")
    void presets(ReportPeriod period, LocalDate today, LocalDate first, LocalDate last) {
        assertThat(period.days(today, null, null)).isEqualTo(new ReportDays(first, last));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2028-03-02, 2028-03-01",
                "2027-03-01, 2028-03-01",
                "null, 2028-03-01",
                "2028-03-01, null",
                "null, null"
            },
            nullValues = "null")
    @DisplayName("REP-2 chosen days that are reversed, missing or more than a year apart are refused")
    void refused(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> filter(from, to)).isInstanceOf(ReportSpanWrong.class);
    }

    @Test
    @DisplayName("REP-2 a year may be asked for, also a leap year and a single day")
    void aYear() {
        assertThat(filter(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)).from())
                .isEqualTo("2028-01-01");
        assertThat(filter(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 1)).to())
                .isEqualTo("2028-01-01");
    }

    @Test
    @DisplayName("REP-2 days are whole days of the practice's clock, also where the clocks change")
    void wholeDays() {
        ZoneId sydney = ZoneId.of("Australia/Sydney");
        LocalDate longDay = LocalDate.of(2027, 4, 4);
        ReportDays day = new ReportDays(longDay, longDay);
        assertThat(Duration.between(day.from(sydney), day.to(sydney))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    @DisplayName("REP-2 days that were typed count only where days are chosen")
    void typedDays() {
        ReportFilter filter = new ReportFilter(
                ReportPeriod.TODAY,
                LocalDate.of(2028, 3, 2),
                LocalDate.of(2028, 3, 1),
                null,
                null,
                null,
                null,
                null,
                false,
                false);
        assertThat(filter.from()).isNull();
        assertThat(filter.to()).isNull();
    }

    private static ReportFilter filter(LocalDate from, LocalDate to) {
        return new ReportFilter(ReportPeriod.CHOSEN, from, to, null, null, null, null, null, false, false);
    }
}
