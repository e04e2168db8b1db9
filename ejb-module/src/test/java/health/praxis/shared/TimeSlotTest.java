package health.praxis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimeSlotTest {

    private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");
    private static final TimeSlot HOUR = TimeSlot.of(NINE, Duration.ofHours(1));

    @Test
    @DisplayName("neighbouring slots do not overlap, a shared minute does")
    void halfOpen() {
        assertThat(HOUR.overlaps(TimeSlot.of(HOUR.end(), Duration.ofHours(1)))).isFalse();
        assertThat(HOUR.overlaps(TimeSlot.of(HOUR.end().minusSeconds(60), Duration.ofHours(1))))
                .isTrue();
        assertThat(HOUR.contains(HOUR.start())).isTrue();
        assertThat(HOUR.contains(HOUR.end())).isFalse();
    }

    @Test
    @DisplayName("a slot ends after it starts")
    void endsAfterItStarts() {
        assertThatThrownBy(() -> new TimeSlot(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
    }
}
