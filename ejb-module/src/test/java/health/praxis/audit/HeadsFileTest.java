package health.praxis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsFileTest {

    private static final UUID PRACTICE = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final Instant HOUR = Instant.parse("2026-03-04T05:00:05Z");

    @TempDir
    private Path directory;

    private KeyPair keys;
    private HeadsFile file;

    @BeforeEach
    void threeHeads() throws NoSuchAlgorithmException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        file = new HeadsFile(directory);
        LongStream.of(10, 20, 30).forEach(seq -> file.append(List.of(head(seq)), HOUR, keys.getPrivate()));
    }

    @Test
    @DisplayName("AUD-11 heads are read as they were written")
    void readAsWritten() {
        HeadsFile.Content content = file.read(keys.getPublic());
        assertThat(content.problems()).isEmpty();
        assertThat(content.heads()).extracting(signed -> signed.head().seq()).containsExactly(10L, 20L, 30L);
        assertThat(content.heads().get(1).head().hash()).isEqualTo(HistoryKeys.sha256("20"));
    }

    @Test
    @DisplayName("AUD-11 a head that was altered is named and counts for nothing")
    void alteredLine() throws IOException {
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace(" 20 ", " 19 "));
        write(lines);
        HeadsFile.Content content = file.read(keys.getPublic());
        assertThat(content.problems()).anyMatch(words -> words.startsWith("line 2 "));
        assertThat(content.heads()).hasSize(2);
    }

    @Test
    @DisplayName("AUD-11 a head taken out from between is noticed")
    void removedLine() throws IOException {
        List<String> lines = lines();
        lines.remove(1);
        write(lines);
        assertThat(file.read(keys.getPublic()).problems()).anyMatch(words -> words.startsWith("before line 2 "));
    }

    @Test
    @Tag("ASVS-11.6.1")
    @DisplayName("AUD-11 heads signed with another key are not believed")
    void replacedKey() throws NoSuchAlgorithmException {
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        HeadsFile.Content content = file.read(other.getPublic());
        assertThat(content.heads()).isEmpty();
        assertThat(content.problems()).hasSize(3);
    }

    private static Head head(long seq) {
        return new Head(PRACTICE, seq, HistoryKeys.sha256(Long.toString(seq)));
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(directory.resolve(HeadsFile.NAME)));
    }

    private void write(List<String> lines) throws IOException {
        Files.write(directory.resolve(HeadsFile.NAME), lines);
    }
}
