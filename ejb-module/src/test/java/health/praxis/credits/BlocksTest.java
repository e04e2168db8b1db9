package health.praxis.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

    @ParameterizedTest(name = "TEL-16 {0} is {1} blocks")
    @CsvSource({
        "PT0S,1",
        "PT1S,1",
        "PT14M59S,1",
        "PT15M,1",
        "PT15M1S,2",
        "PT15M0.001S,2",
        "PT30M,2",
        "PT50M,4",
        "PT60M,4"
    })
    void countsStartedBlocks(Duration length, int blocks) {
        assertThat(Blocks.of(length).count()).isEqualTo(blocks);
    }

    @Test
    @DisplayName("TEL-18 three patients for fifty minutes are twelve units, at two credits 24")
    void threePatientsForFiftyMinutes() {
        assertThat(Blocks.of(Duration.ofMinutes(50)).units(3)).isEqualTo(12);
    }

    @Test
    @DisplayName("a session does not end before it starts")
    void refusesNegativeLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> Blocks.of(Duration.ofSeconds(-1)));
    }
}
