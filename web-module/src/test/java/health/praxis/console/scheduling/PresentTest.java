package health.praxis.console.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PresentTest {

    @Test
    @DisplayName("APT-1 a new appointment of today starts at the next quarter of an hour, over midnight too")
    void nextQuarter() {
        assertThat(Present.nextQuarter(LocalDateTime.of(2026, 3, 4, 10, 42, 30))).isEqualTo(LocalDateTime.parse("2026-03-04T10:45"));
        assertThat(Present.nextQuarter(LocalDateTime.of(2026, 3, 4, 10, 45))).isEqualTo(LocalDateTime.parse("2026-03-04T11:00"));
        assertThat(Present.nextQuarter(LocalDateTime.of(2026, 3, 4, 23, 50))).isEqualTo(LocalDateTime.parse("2026-03-05T00:00"));
    }
}
