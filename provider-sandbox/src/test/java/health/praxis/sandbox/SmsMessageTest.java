package health.praxis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsMessageTest {

    @ParameterizedTest(name = "{1} times ''{0}'' is {2} segments")
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "ł, 70, 1",
        "ł, 71, 2",
        "ł, 134, 2",
        "ł, 135, 3",
        "😀, 35, 1",
        "😀, 36, 2"
    })
    @DisplayName("Segments are counted in the GSM alphabet where it suffices, otherwise in UCS-2")
    void segments(String character, int times, int segments) {
        Instant now = Instant.EPOCH;
        SmsMessage message = new SmsMessage(
                "SM1", "+61255501111", "+61491570156", character.repeat(times), "queued", 0, null, now, null, now);
        assertThat(message.segments()).isEqualTo(segments);
    }
}
