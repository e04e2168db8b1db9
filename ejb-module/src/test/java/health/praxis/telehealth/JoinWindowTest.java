package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JoinWindowTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(50));
    private final JoinWindow window = new JoinWindow(START, END, Duration.ofMinutes(10));

    @Test
    @DisplayName("TEL-9 it opens ten minutes before the start and says so to who comes earlier")
    void opensTenMinutesBefore() {
        Instant opens = START.minus(Duration.ofMinutes(10));

        assertThatNoException().isThrownBy(() -> window.check(opens, false));
        assertThatExceptionOfType(TooEarly.class)
                .isThrownBy(() -> window.check(opens.minusMillis(1), false))
                .satisfies(refused -> assertThat(refused.opensAt()).isEqualTo(opens));
    }

    @Test
    @DisplayName("TEL-11 it closes with the appointment, unless the session lives")
    void closesWithTheAppointment() {
        assertThatNoException().isThrownBy(() -> window.check(END.minusMillis(1), false));
        assertThatExceptionOfType(SessionOver.class).isThrownBy(() -> window.check(END, false));
        assertThatNoException().isThrownBy(() -> window.check(END.plus(Duration.ofHours(1)), true));
    }
}
