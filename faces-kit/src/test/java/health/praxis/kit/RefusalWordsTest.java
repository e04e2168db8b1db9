package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.RuleBroken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    private final RefusalWords words =
            new RefusalWords(Locale.forLanguageTag("en-AU"), getClass().getClassLoader(), null);

    private static class TooLate extends RuleBroken {
        TooLate() {
            super(Map.of(
                    "start",
                    Instant.parse("2026-03-04T02:05:00Z"),
                    "zone",
                    ZoneId.of("Australia/Sydney"),
                    "credits",
                    1284));
        }
    }

    private static final class MuchTooLate extends TooLate {}

    private static final class Unheard extends RuleBroken {
        Unheard() {
            super(Map.of());
        }
    }

    @Test
    @DisplayName("SEC-1 A refusal is told in the words named after its class, its details in the place's own time")
    void details() {
        assertThat(words.of(new TooLate()))
                .isEqualTo("Too late: it began Wed 4 March at 1:05 pm and costs 1,284 credits.");
    }

    @Test
    @DisplayName("CAL-15 Whoever chose a clock of their own reads a refusal by it")
    void byTheReadersClock() {
        var inPerth = new RefusalWords(
                Locale.forLanguageTag("en-AU"), getClass().getClassLoader(), ZoneId.of("Australia/Perth"));
        assertThat(inPerth.of(new TooLate()))
                .isEqualTo("Too late: it began Wed 4 March at 10:05 am and costs 1,284 credits.");
    }

    @Test
    @DisplayName("SEC-1 A refusal without words of its own takes those of its parent")
    void parent() {
        assertThat(words.of(new MuchTooLate())).startsWith("Too late:");
    }

    @Test
    @DisplayName("SEC-1 A refusal nobody wrote words for is told in general words, never by its class name")
    void unheard() {
        assertThat(words.of(new Unheard())).doesNotContain("Unheard").startsWith("That can't be done now.");
    }

    @Test
    @DisplayName("SEC-1 The refusal is found under whatever the container wraps around it")
    void unwrapped() {
        var thrown = new RuntimeException(new IllegalStateException(new TooLate()));
        assertThat(RefusalHandler.first(thrown, RuleBroken.class)).isInstanceOf(TooLate.class);
        assertThat(RefusalHandler.first(new RuntimeException("other"), RuleBroken.class))
                .isNull();
    }
}
