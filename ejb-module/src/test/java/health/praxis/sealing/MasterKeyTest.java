package health.praxis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.installation.MissingSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The master key")
class MasterKeyTest {

    private static final String KEY = "Y29udGFpbmVyLXRlc3RzLWNvbnRhaW5lci10ZXN0cy0=";

    @Test
    @DisplayName("SEC-1 is given as text or as a file that holds the text")
    void textOrFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("master.key"), KEY + "\n");
        byte[] wrapped = MasterKey.of(KEY).newKey(KeyOwner.installation(), 1);

        assertThat(MasterKey.of(file.toString())
                        .unwrap(KeyOwner.installation(), 1, wrapped)
                        .size())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("SEC-1 is refused when it is too short, or no such file, and never repeated in the refusal")
    void refused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("short.key"), "c2hvcnQ=");

        for (String bad : new String[] {
            "c2hvcnQ=", file.toString(), directory.resolve("none").toString()
        }) {
            assertThatThrownBy(() -> MasterKey.of(bad))
                    .isInstanceOf(MissingSetting.class)
                    .hasMessageContaining("PRAXIS_MASTER_KEY")
                    .hasMessageNotContaining(bad);
        }
    }
}
