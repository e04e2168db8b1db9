package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TryCounterTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final TryCounter counter = new TryCounter(new byte[32], NINE);

    private Duration take(Instant at) {
        return counter.take(Limit.UNKNOWN_DEVICE, at);
    }

    @Test
    @DisplayName("LOG-8 five failures are let through at once, the sixth waits, then longer each time")
    void slowed() {
        for (int i = 0; i < 5; i++) {
            assertThat(take(NINE)).isZero();
        }
        assertThat(take(NINE)).isEqualTo(Duration.ofSeconds(5));
        assertThat(take(NINE.plusSeconds(4))).isEqualTo(Duration.ofSeconds(1));
        assertThat(take(NINE.plusSeconds(5))).isZero();
        assertThat(take(NINE.plusSeconds(5))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    @Tag("ASVS-6.3.1")
    @DisplayName("LOG-8 after ten nothing is let through for 15 minutes, and trying on does not make it longer")
    void blocked() {
        Instant at = NINE;
        for (int let = 0; let < 10; ) {
            Duration wait = take(at);
            let += wait.isZero() ? 1 : 0;
            at = at.plus(wait);
        }
        Instant tenth = at;
        assertThat(take(tenth.plusSeconds(1))).isEqualTo(Duration.ofSeconds(899));
        assertThat(take(tenth.plus(Duration.ofMinutes(14)))).isEqualTo(Duration.ofMinutes(1));
        assertThat(take(tenth.plus(Duration.ofMinutes(15)))).isZero();
        assertThat(take(tenth.plus(Duration.ofMinutes(15)))).isZero();
    }

    @Test
    @DisplayName("LOG-8 ten in 15 minutes, however they are spread over the end of a span")
    void noEdge() {
        Instant last = NINE;
        for (int i = 0; i < 4; i++) {
            take(NINE);
        }
        int let = 0;
        for (int second = 890; second < 890 + 900; second++) {
            let += take(last.plusSeconds(second)).isZero() ? 1 : 0;
        }
        assertThat(let + 4).isLessThanOrEqualTo(10);
    }

    @Test
    @DisplayName("a quiet quarter of an hour forgets failures, a success takes its own try back")
    void forgotten() {
        for (int i = 0; i < 5; i++) {
            take(NINE);
        }
        assertThat(take(NINE.plus(Duration.ofMinutes(15)))).isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(take(NINE.plus(Duration.ofMinutes(15)))).isZero();
            counter.giveBack();
        }
    }

    @Test
    @DisplayName("LOG-8 a block is told once")
    void toldOnce() {
        Instant at = NINE;
        for (int let = 0; let < 10; ) {
            assertThat(counter.isNewlyBlocked()).isFalse();
            Duration wait = take(at);
            let += wait.isZero() ? 1 : 0;
            at = at.plus(wait);
        }
        assertThat(counter.isNewlyBlocked()).isTrue();
        assertThat(counter.isNewlyBlocked()).isFalse();
    }
}
