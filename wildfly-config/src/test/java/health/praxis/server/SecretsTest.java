package health.praxis.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The secrets of a development installation")
class SecretsTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("are generated once, differ between installations and can be read by their owner alone")
    void generatedOnce() throws IOException {
        Path file = directory.resolve("one/secrets.properties");

        Secrets first = Secrets.in(file);

        assertThat(Secrets.in(file).get(Secrets.SECRET_KEY)).isEqualTo(first.get(Secrets.SECRET_KEY));
        assertThat(Secrets.in(directory.resolve("two/secrets.properties")).get(Secrets.APPLICATION_PASSWORD))
                .isNotEqualTo(first.get(Secrets.APPLICATION_PASSWORD));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(first.get(Secrets.SECRET_KEY))).hasSize(32);
        assertThat(Base64.getDecoder().decode(first.get(Secrets.MASTER_KEY)))
                .hasSize(32)
                .isNotEqualTo(Base64.getDecoder().decode(first.get(Secrets.SECRET_KEY)));
    }

    @Test
    @DisplayName("that were there before stay when a new one is added")
    void added() throws IOException {
        Path file = directory.resolve("secrets.properties");
        Files.writeString(file, "PRAXIS_BOOTSTRAP_SECRET=kept\n");

        Secrets secrets = Secrets.in(file);

        assertThat(secrets.get(Secrets.BOOTSTRAP_SECRET)).isEqualTo("kept");
        assertThat(secrets.get(Secrets.OWNER_PASSWORD)).isNotBlank();
    }
}
