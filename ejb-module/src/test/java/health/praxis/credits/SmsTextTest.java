package health.praxis.credits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest(name = "REM-15 {0} plain characters are {1} segments")
    @CsvSource({"0,1", "1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void countsPlainCharacters(int length, int segments) {
        assertThat(new SmsText("a".repeat(length)).segments()).isEqualTo(segments);
    }

    @ParameterizedTest(name = "REM-15 {0} characters outside the GSM alphabet are {1} segments")
    @CsvSource({"1,1", "70,1", "71,2", "134,2", "135,3"})
    void countsOtherCharacters(int length, int segments) {
        assertThat(new SmsText("ж".repeat(length)).segments()).isEqualTo(segments);
    }

    @Test
    @DisplayName("REM-15 one character outside the GSM alphabet makes the whole text expensive")
    void oneOtherCharacterCounts() {
        assertThat(new SmsText("a".repeat(70) + "–").segments()).isEqualTo(2);
    }

    @Test
    @DisplayName("REM-15 characters of the extension table count twice")
    void extensionCountsTwice() {
        assertThat(new SmsText("€".repeat(80)).segments()).isEqualTo(1);
        assertThat(new SmsText("€".repeat(81)).segments()).isEqualTo(2);
    }

    @Test
    @DisplayName("REM-15 a character is not torn apart by a segment's end")
    void charactersStayWhole() {
        // 76 of two fill 152 of 153: each segment leaves one place empty.
        assertThat(new SmsText("€".repeat(153)).segments()).isEqualTo(3);
        // 33 pairs fill 66 of 67.
        assertThat(new SmsText("😀".repeat(67)).segments()).isEqualTo(3);
    }

    @Test
    @DisplayName("REM-15 accented letters of the GSM alphabet stay cheap")
    void gsmAccentsStayCheap() {
        assertThat(new SmsText("Zoë".replace('ë', 'é').repeat(50)).segments()).isEqualTo(1);
    }
}
