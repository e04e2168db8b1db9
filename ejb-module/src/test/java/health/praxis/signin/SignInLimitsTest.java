package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private long nanos = 1;
    private final SignInLimits limits = new SignInLimits(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    @DisplayName(
            "the eleventh failure for an e-mail address within a quarter of an hour has to wait, however it is written")
    void elevenFailuresForOneAddress() {
        fail(10, "dana@example.org", "10.0.0.");

        TooManyAttempts refused =
                catchThrowableOfType(TooManyAttempts.class, () -> limits.enter(" Dana@Example.org ", "10.0.9.9"));

        assertThat(refused.seconds()).isBetween(1L, 91L);
        assertThatCode(() -> limits.enter("ben@example.org", "10.0.9.9")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("waiting as long as said is enough")
    void waiting() {
        fail(10, "dana@example.org", "10.0.0.");
        TooManyAttempts refused =
                catchThrowableOfType(TooManyAttempts.class, () -> limits.enter("dana@example.org", "10.0.9.9"));

        nanos += Duration.ofSeconds(refused.seconds()).toNanos();

        assertThatCode(() -> limits.enter("dana@example.org", "10.0.9.9")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("the fifty-first failure from one network address has to wait, whoever is tried")
    void fiftyFailuresFromOnePlace() {
        for (int i = 0; i < 50; i++) {
            limits.enter("person" + i + "@example.org", "10.0.0.1");
        }

        assertThatThrownBy(() -> limits.enter("another@example.org", "10.0.0.1"))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    @DisplayName("signing in well does not count")
    void successesDoNotCount() {
        for (int i = 0; i < 200; i++) {
            limits.enter("dana@example.org", "10.0.0.1");
            limits.leave("dana@example.org", "10.0.0.1");
        }

        assertThatCode(() -> limits.enter("dana@example.org", "10.0.0.1")).doesNotThrowAnyException();
    }

    private void fail(int times, String email, String network) {
        for (int i = 0; i < times; i++) {
            limits.enter(email, network + i);
        }
    }
}
