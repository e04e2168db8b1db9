package health.praxis.kit.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int QUIET_ZONE = 4;

    @Test
    @DisplayName("TFA-1 what is drawn reads as what was written, with room around it")
    void readsBack() throws Exception {
        String text = "otpauth://totp/Praxis:naomi%40harbourstreet.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        QrCode code = QrCode.of(text);

        BitMatrix drawn = new BitMatrix(code.size() - 2 * QUIET_ZONE);
        Matcher run = RUN.matcher(code.path());
        int end = 0;
        while (run.find()) {
            assertThat(run.start()).isEqualTo(end);
            end = run.end();
            drawn.setRegion(
                    Integer.parseInt(run.group(1)) - QUIET_ZONE,
                    Integer.parseInt(run.group(2)) - QUIET_ZONE,
                    Integer.parseInt(run.group(3)),
                    1);
        }
        assertThat(end).isEqualTo(code.path().length());
        assertThat(new Decoder().decode(drawn).getText()).isEqualTo(text);
    }

    @Test
    @DisplayName("a text that no QR code holds is refused")
    void tooLong() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
