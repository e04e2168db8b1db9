package health.praxis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.installation.MissingSetting;
import health.praxis.shared.PracticeGroupId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The master key")
class MasterKeyTest {

    private static final String KEY = "Y29udGFpbmVyLXRlc3RzLWNvbnRhaW5lci10ZXN0cy0=";
    private static final String OTHER = "YW5vdGhlci1rZXktYW5vdGhlci1rZXktYW5vdGhlci0=";

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

    @Test
    @DisplayName(
            "SEC-1 what was sealed opens after its key was wrapped by another master key, and the former is needed no more")
    void rewrapped() {
        MasterKey before = MasterKey.previous(KEY);
        MasterKey now = MasterKey.of(OTHER);
        KeyOwner owner = KeyOwner.practice(PracticeGroupId.random());
        byte[] wrapped = before.newKey(owner, 1);
        String sealed = chain(owner, wrapped, before).seal("note:1", new byte[] {7});

        byte[] rewrapped = now.rewrap(owner, 1, wrapped, before);

        assertThat(chain(owner, rewrapped, now).open("note:1", sealed)).containsExactly(7);
        assertThat(now.opens(owner, 1, rewrapped)).isTrue();
        assertThat(before.opens(owner, 1, rewrapped)).isFalse();
        assertThatThrownBy(() -> chain(owner, rewrapped, before)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> now.rewrap(KeyOwner.installation(), 1, wrapped, before))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName(
            "SEC-1 while the former master key is given too, keys of both open, and new ones are wrapped by the new one")
    void both() {
        KeyOwner owner = KeyOwner.installation();
        byte[] old = MasterKey.of(KEY).newKey(owner, 1);
        MasterKey both = MasterKey.of(OTHER, MasterKey.previous(KEY));

        assertThat(both.unwrap(owner, 1, old).size()).isEqualTo(1);
        assertThat(MasterKey.of(OTHER).opens(owner, 2, both.newKey(owner, 2))).isTrue();
        assertThat(both.id()).hasSize(8).isNotEqualTo(MasterKey.of(KEY).id());
    }

    private static KeyChain chain(KeyOwner owner, byte[] wrapped, MasterKey master) {
        return new KeyChain(owner, List.of(new SealingKey(1, SealingKey.State.PRIMARY, wrapped)), master);
    }
}
