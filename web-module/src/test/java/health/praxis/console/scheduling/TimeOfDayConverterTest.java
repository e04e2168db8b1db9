package health.praxis.console.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayConverterTest {

    @ParameterizedTest
    @DisplayName("APT-1 a start is understood as people type it")
    @CsvSource({
        "9, 09:00", "9:30, 09:30", "9.30, 09:30", "9:30 am, 09:30", "1:30pm, 13:30", "1330, 13:30", "13:30, 13:30",
        "12 am, 00:00", "12:15 pm, 12:15", "9 p.m., 21:00", "9a, 09:00", "0:05, 00:05"
    })
    void understands(String typed, LocalTime meant) {
        assertThat(TimeOfDayConverter.read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @DisplayName("APT-1 a start that is no time is not guessed")
    @ValueSource(strings = {"24:00", "9:60", "13:30 pm", "0 am", "soon", "9:3", "-9", "9:30 amen"})
    void refuses(String typed) {
        assertThat(TimeOfDayConverter.read(typed)).isNull();
    }
}
