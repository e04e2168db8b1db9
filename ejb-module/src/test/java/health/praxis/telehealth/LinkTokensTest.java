package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkTokensTest {

    private static final UUID LINK = UUID.fromString("5f1c2a4e-0000-4000-8000-000000000001");

    private static byte[] key() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return key;
    }

    @Test
    @DisplayName("TEL-3 the token is the first 24 bytes of the key's HMAC-SHA256 over the link's id")
    void isDerivedFromKeyAndLink() {
        // Computed apart: base64url(hmac_sha256(00..1f, "join-link|5f1c2a4e-...")[:24])
        assertThat(new LinkTokens(key()).token(LINK)).isEqualTo("C87Cm7CNP0fU5GcHMNPkoxSQ5k0z-ZN0");
    }

    @Test
    @DisplayName("TEL-3 each link and each installation has its own")
    void differs() {
        byte[] otherKey = key();
        otherKey[0] = 99;
        String token = new LinkTokens(key()).token(LINK);

        assertThat(new LinkTokens(key()).token(UUID.randomUUID())).isNotEqualTo(token);
        assertThat(new LinkTokens(otherKey).token(LINK)).isNotEqualTo(token);
    }
}
