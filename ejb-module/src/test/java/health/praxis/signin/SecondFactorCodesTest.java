package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SecondFactorCodesTest {

    private static final UUID NAOMI = UUID.fromString("5b0d4f0e-6f5e-4f0c-9a66-3a6d4d1c0001");
    private static final UUID TOMAS = UUID.fromString("5b0d4f0e-6f5e-4f0c-9a66-3a6d4d1c0002");

    @Test
    @Tag("ASVS-6.5.4")
    @DisplayName("TFA-10 ten recovery codes, all different, 120 bits each, in groups of four")
    void recoveryCodes() {
        List<String> codes = RecoveryCodes.fresh();
        assertThat(new HashSet<>(codes)).hasSize(10);
        assertThat(codes).allSatisfy(code -> assertThat(code).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}"));
    }

    @Test
    @DisplayName("TFA-10 small letters, spaces and look-alike digits make no difference to a recovery code")
    void recoveryCodesAsTyped() {
        byte[] kept = RecoveryCodes.hash(NAOMI, "OIBA-2345-OIBA-2345-OIBA-2345");
        assertThat(RecoveryCodes.hash(NAOMI, " 018a 2345oiba2345 oiba-2345")).isEqualTo(kept);
        assertThat(RecoveryCodes.hash(NAOMI, "OIBA-2345-OIBA-2345-OIBA-2346")).isNotEqualTo(kept);
    }

    @Test
    @DisplayName("TFA-10 one person's recovery code is nobody else's")
    void recoveryCodesArePersonal() {
        assertThat(RecoveryCodes.hash(NAOMI, "OIBA-2345")).isNotEqualTo(RecoveryCodes.hash(TOMAS, "OIBA-2345"));
    }

    @Test
    @DisplayName("TFA-1 a sent code has six digits, is the same when asked again, and another for another row or key")
    void sentCodes() {
        byte[] key = new byte[32];
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(SentCodes.of(key, NAOMI)).matches("\\d{6}").isEqualTo(SentCodes.of(key, NAOMI));
        assertThat(SentCodes.of(other, NAOMI)).isNotEqualTo(SentCodes.of(key, NAOMI));
        long different = Stream.generate(UUID::randomUUID)
                .limit(1_000)
                .map(row -> SentCodes.of(key, row))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(950);
    }

    @Test
    @DisplayName("TFA-1 a mobile is kept with its country, and shown by its last three digits")
    void mobile() {
        assertThat(Mobile.e164("0491 570 006")).isEqualTo("+61491570006");
        assertThat(Mobile.e164("+64 (21) 123-456")).isEqualTo("+6421123456");
        assertThat(Mobile.masked("+61491570006")).isEqualTo("••• 006");
        for (String wrong : List.of("", "call me", "+0", "12", "0061491570006", "+61491570006; drop")) {
            assertThatThrownBy(() -> Mobile.e164(wrong)).as(wrong).isInstanceOf(MobileNotValid.class);
        }
    }
}
