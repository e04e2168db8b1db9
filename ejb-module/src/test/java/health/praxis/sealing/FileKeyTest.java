package health.praxis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SEC-1 A file is encrypted by a key of its own")
class FileKeyTest {

    private static final byte[] FILE = "Breathe in".getBytes(UTF_8);

    private final FileKey key = FileKey.random();

    @Test
    @DisplayName("and opens with it, at its place alone")
    void opens() {
        byte[] encrypted = key.encrypt("a message, 0", FILE);

        assertThat(FileKey.of(key.bytes()).decrypt("a message, 0", encrypted)).isEqualTo(FILE);
        assertThat(new String(encrypted, UTF_8)).doesNotContain("Breathe");
        assertThat(encrypted).hasSize(FILE.length + 28);
        assertThatThrownBy(() -> key.decrypt("a message, 1", encrypted)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> FileKey.random().decrypt("a message, 0", encrypted))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("and does not open when it was changed")
    void changed() {
        byte[] encrypted = key.encrypt("a message, 0", FILE);
        encrypted[14] ^= 1;

        assertThatThrownBy(() -> key.decrypt("a message, 0", encrypted)).isInstanceOf(SealBroken.class);
    }
}
