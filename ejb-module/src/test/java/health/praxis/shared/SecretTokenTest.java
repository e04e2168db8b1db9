package health.praxis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SecretTokenTest {

    @Test
    @Tag("ASVS-7.2.3")
    @DisplayName("SEC-1 INT-1 a token has 256 bits, fits into an address, and no two are alike")
    void random() {
        String token = SecretToken.random();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(IntStream.range(0, 1000).mapToObj(i -> SecretToken.random()).distinct())
                .hasSize(1000);
    }

    @Test
    @DisplayName("what is stored is the token's SHA-256, which no other token matches")
    void storesAHash() {
        byte[] hash = SecretToken.hash("abc");
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(SecretToken.matches("abc", hash)).isTrue();
        assertThat(SecretToken.matches("abd", hash)).isFalse();
    }
}
