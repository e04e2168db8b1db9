package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:10Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    @DisplayName("TFA-1 the codes are those of RFC 6238, appendix B, of which six digits are shown")
    void rfc6238(long seconds, String eightDigits) {
        assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(seconds))))
                .isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    @DisplayName("TFA-1 the codes are those of RFC 4226, appendix D")
    void rfc4226(long step, String code) {
        assertThat(Totp.code(RFC_SECRET, step)).isEqualTo(code);
    }

    @Test
    @Tag("ASVS-6.5.5")
    @DisplayName("TFA-12 the current and the previous step are accepted, the one before and the next are not")
    void twoSteps() {
        long now = Totp.step(NOON);
        assertThat(Totp.stepOf(RFC_SECRET, Totp.code(RFC_SECRET, now), NOON)).hasValue(now);
        assertThat(Totp.stepOf(RFC_SECRET, Totp.code(RFC_SECRET, now - 1), NOON))
                .hasValue(now - 1);
        assertThat(Totp.stepOf(RFC_SECRET, Totp.code(RFC_SECRET, now - 2), NOON))
                .isEmpty();
        assertThat(Totp.stepOf(RFC_SECRET, Totp.code(RFC_SECRET, now + 1), NOON))
                .isEmpty();
    }

    @Test
    @DisplayName("TFA-12 a code may be typed with spaces; anything else is no code")
    void typed() {
        String code = Totp.code(RFC_SECRET, Totp.step(NOON));
        assertThat(Totp.stepOf(RFC_SECRET, code.substring(0, 3) + " " + code.substring(3), NOON))
                .isPresent();
        assertThat(Totp.stepOf(RFC_SECRET, "", NOON)).isEmpty();
        assertThat(Totp.stepOf(RFC_SECRET, code + "0", NOON)).isEmpty();
    }

    @Test
    @DisplayName("TFA-1 the QR code names the issuer and the account and carries the secret in Base32")
    void uri() {
        assertThat(Totp.uri(RFC_SECRET, "Praxis", "naomi+x@harbour street.example"))
                .isEqualTo("otpauth://totp/Praxis:naomi%2Bx%40harbour%20street.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Praxis&algorithm=SHA1&digits=6&period=30");
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    @DisplayName("Base32 is that of RFC 4648, section 10")
    void base32(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    @DisplayName("TFA-1 a secret to type by hand stands in groups of four")
    void groups() {
        assertThat(Base32.inGroups("GEZDGNBVGY", " ")).isEqualTo("GEZD GNBV GY");
    }
}
