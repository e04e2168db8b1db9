package health.praxis.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealedLinkTest {

    private static final URI LINK = URI.create("https://praxis.example/portal/join/abc");

    private final SealedLink seal = new SealedLink(new byte[32]);
    private final MessageId message = MessageId.random();

    @Test
    @DisplayName("a sealed link opens for its own message and shows nothing of itself")
    void opensForItsMessage() {
        byte[] sealed = seal.seal(message, LINK);

        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("join");
        assertThat(seal.open(message, sealed)).isEqualTo(LINK);
    }

    @Test
    @DisplayName("sealed twice it looks different")
    void neverLooksTheSame() {
        assertThat(seal.seal(message, LINK)).isNotEqualTo(seal.seal(message, LINK));
    }

    @Test
    @DisplayName("it does not open in another message's row, with another key, or changed")
    void opensNowhereElse() {
        byte[] sealed = seal.seal(message, LINK);
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> seal.open(MessageId.random(), sealed));
        assertThatIllegalStateException().isThrownBy(() -> new SealedLink(otherKey).open(message, sealed));
        assertThatIllegalStateException().isThrownBy(() -> seal.open(message, changed));
    }
}
