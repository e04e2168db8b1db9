package health.praxis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u0085", "\u2028", "\u2029", "\u0000\u001b"})
    @DisplayName("DYN-5 what is put into a message is one line, however lines were ended")
    void oneLine(String end) {
        assertThat(OneLine.of(end + "Ana" + end + "Bell" + end)).isEqualTo("Ana Bell");
    }
}
