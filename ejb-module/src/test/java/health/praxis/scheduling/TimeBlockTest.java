package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimeBlockTest {

    @Test
    @DisplayName("CAL-2 time blocks go from 5 to 90 minutes, fill a day without a rest, and stop at both ends")
    void blocks() {
        assertThat(Arrays.stream(TimeBlock.values()).map(TimeBlock::minutes))
                .containsExactly(5, 10, 15, 20, 30, 45, 60, 90);
        assertThat(TimeBlock.values()).allMatch(block -> 24 * 60 % block.minutes() == 0);
        assertThat(TimeBlock.FIVE.finer()).isEqualTo(TimeBlock.FIVE);
        assertThat(TimeBlock.NINETY.coarser()).isEqualTo(TimeBlock.NINETY);
        assertThat(TimeBlock.FIFTEEN.coarser()).isEqualTo(TimeBlock.TWENTY);
    }

    @Test
    @DisplayName("CAL-2 a click lies in the block that begins at or before it, counted from midnight")
    void begin() {
        LocalDateTime clicked = LocalDateTime.parse("2026-03-04T10:25:00");
        assertThat(TimeBlock.FIVE.begin(clicked)).isEqualTo("2026-03-04T10:25:00");
        assertThat(TimeBlock.TWENTY.begin(clicked)).isEqualTo("2026-03-04T10:20:00");
        assertThat(TimeBlock.FORTY_FIVE.begin(clicked)).isEqualTo("2026-03-04T09:45:00");
        assertThat(TimeBlock.NINETY.begin(clicked)).isEqualTo("2026-03-04T09:00:00");
    }

    @Test
    @DisplayName("CAL-2 a length that is no block any more is read as the usual one")
    void unknown() {
        assertThat(TimeBlock.of(25)).isEqualTo(TimeBlock.FIFTEEN);
        assertThat(TimeBlock.of(60)).isEqualTo(TimeBlock.SIXTY);
    }
}
