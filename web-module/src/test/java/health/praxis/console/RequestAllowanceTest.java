package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.console.RequestAllowance.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAllowanceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final RequestAllowance sixty = new RequestAllowance(60);

    private Answer one(Instant now) {
        return sixty.take(ACCOUNT, 1, now);
    }

    private int allowedAt(Instant now) {
        int allowed = 0;
        while (one(now).isAllowed()) {
            allowed++;
        }
        return allowed;
    }

    @Test
    @DisplayName("SEC-1 twice a minute's requests are allowed at once; then it says when the next one is")
    void atOnce() {
        assertThat(allowedAt(NOW)).isEqualTo(120);
        assertThat(one(NOW).retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(one(NOW.plusMillis(400)).retryAfter()).isEqualTo(Duration.ofMillis(600));
        assertThat(one(NOW.plusSeconds(1)).isAllowed()).isTrue();
        assertThat(one(NOW.plusSeconds(1)).isAllowed()).isFalse();
    }

    @Test
    @DisplayName("SEC-1 what comes back is a minute's requests in a minute, and never more than two minutes' worth")
    void comesBack() {
        allowedAt(NOW);
        assertThat(allowedAt(NOW.plusSeconds(60))).isEqualTo(60);
        assertThat(allowedAt(NOW.plus(Duration.ofHours(9)))).isEqualTo(120);
    }

    @Test
    @DisplayName("SEC-1 a record counts as several requests")
    void records() {
        for (int record = 0; record < 30; record++) {
            assertThat(sixty.take(ACCOUNT, 4, NOW).isAllowed()).isTrue();
        }
        assertThat(sixty.take(ACCOUNT, 4, NOW).retryAfter()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    @DisplayName("AUD-8 only the first refusal of a row of them is one to write down")
    void first() {
        allowedAt(NOW.minusSeconds(60));
        allowedAt(NOW);
        assertThat(one(NOW).first()).isFalse();
        assertThat(one(NOW.plusSeconds(1)).isAllowed()).isTrue();
        assertThat(one(NOW.plusSeconds(1)).first()).isTrue();
        assertThat(one(NOW.plusSeconds(1)).first()).isFalse();
    }

    @Test
    @DisplayName("SEC-1 one account's hurry is nobody else's, and a clock that was set back takes nothing away")
    void others() {
        allowedAt(NOW);
        assertThat(sixty.take(UUID.randomUUID(), 1, NOW).isAllowed()).isTrue();
        assertThat(one(NOW.minusSeconds(30)).retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "/patients/profile, 4",
        "/patients/profile.xhtml, 4",
        "/reports/report, 4",
        "/settings/history.xhtml, 4",
        "/calendar, 1",
        "/calendar.xhtml, 1",
        "/session, 1"
    })
    @DisplayName("SEC-1 a page with records counts as four, by whichever of its names it is asked for")
    void weights(String path, int weight) {
        assertThat(RequestAllowanceFilter.weight(path)).isEqualTo(weight);
    }
}
