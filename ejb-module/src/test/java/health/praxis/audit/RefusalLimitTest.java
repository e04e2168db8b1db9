package health.praxis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalLimitTest {

    private static final Instant NOW = Instant.parse("2026-03-04T00:00:00Z");

    private final RefusalLimit limit = new RefusalLimit();

    @Test
    @DisplayName("AUD-8 a flood by one user is written down twenty times in a minute and counted beyond")
    void aFloodIsCounted() {
        Caller user = user();
        assertThat(admitted(user, 500, NOW)).isEqualTo(RefusalLimit.EACH);
        assertThat(limit.over(NOW.plusSeconds(59))).isEmpty();
        assertThat(limit.over(NOW.plusSeconds(60)))
                .containsExactly(new RefusalLimit.Rest(user, 500 - RefusalLimit.EACH));
    }

    @Test
    @DisplayName("AUD-8 one user's flood leaves another user's refusals in the history")
    void othersAreNotSilenced() {
        admitted(user(), 500, NOW);
        assertThat(limit.admits(user(), NOW)).isTrue();
    }

    @Test
    @DisplayName("AUD-8 after the minute refusals are written down again")
    void aNewMinuteBegins() {
        Caller user = user();
        admitted(user, 500, NOW);
        limit.over(NOW.plusSeconds(60));
        assertThat(limit.admits(user, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    @DisplayName("AUD-8 visitors from ever new addresses share one limit, and the rest is one number")
    void manyAddressesDoNotHelp() {
        long written = IntStream.range(0, 5000)
                .filter(i -> limit.admits(Caller.visitor("10.0." + i / 250 + "." + i % 250), NOW))
                .count();
        assertThat(written).isEqualTo(RefusalLimit.VISITORS);
        assertThat(limit.over(NOW.plusSeconds(60)))
                .containsExactly(new RefusalLimit.Rest(Caller.visitor(null), 5000 - RefusalLimit.VISITORS));
    }

    private long admitted(Caller caller, int times, Instant at) {
        return IntStream.range(0, times).filter(i -> limit.admits(caller, at)).count();
    }

    private static Caller user() {
        return Caller.user(
                PracticeGroupId.random(), new UserId(UUID.randomUUID()), UUID.randomUUID(), "Robin", Set.of(), null);
    }
}
