package health.praxis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.PracticeGroupId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What is sealed")
class KeyChainTest {

    private static final byte[] SECRET = "note text".getBytes(UTF_8);
    private static final String PLACE = "note.text:17";

    private final MasterKey master = MasterKey.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    private final KeyOwner owner = KeyOwner.practice(PracticeGroupId.random());
    private final SealingKey first = key(1, SealingKey.State.PRIMARY);
    private final KeyChain keys = new KeyChain(owner, List.of(first), master);

    @Test
    @Tag("ASVS-11.3.2")
    @DisplayName("SEC-1 opens again where it was sealed, and the same text sealed twice differs")
    void opensWhereItWasSealed() {
        String sealed = keys.seal(PLACE, SECRET);

        assertThat(keys.open(PLACE, sealed)).isEqualTo(SECRET);
        assertThat(keys.seal(PLACE, SECRET)).isNotEqualTo(sealed);
        assertThat(keys.open(PLACE, keys.seal(PLACE, new byte[0]))).isEmpty();
        assertThat(new String(Base64.getUrlDecoder().decode(sealed), UTF_8)).doesNotContain("note");
    }

    @Test
    @DisplayName("SEC-1 does not open in another place, row or practice")
    void doesNotOpenElsewhere() {
        String sealed = keys.seal(PLACE, SECRET);
        KeyOwner other = KeyOwner.practice(PracticeGroupId.random());
        KeyChain others = new KeyChain(
                other, List.of(new SealingKey(1, SealingKey.State.PRIMARY, master.newKey(other, 1))), master);

        assertThatThrownBy(() -> keys.open("note.title:17", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> keys.open("note.text:18", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> others.open(PLACE, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    @Tag("ASVS-11.3.3")
    @DisplayName(
            "SEC-1 does not open when any byte was changed or any is missing, and is refused as no seal when it is none")
    void doesNotOpenWhenChanged() {
        byte[] sealed = Base64.getUrlDecoder().decode(keys.seal(PLACE, SECRET));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertBroken(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
            assertBroken(Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(sealed, i)));
        }
        assertBroken("not base64!");
    }

    @Test
    @DisplayName(
            "SEC-1 says which setting is wrong when the master key is another one, or the key's row was another owner's")
    void wrongMasterKey() {
        MasterKey wrong = MasterKey.of("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        KeyOwner other = KeyOwner.practice(PracticeGroupId.random());

        assertThatThrownBy(() -> new KeyChain(owner, List.of(first), wrong))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("PRAXIS_MASTER_KEY does not open key 1 of " + owner);
        assertThatThrownBy(() -> new KeyChain(other, List.of(first), master)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> new KeyChain(
                        owner, List.of(new SealingKey(2, SealingKey.State.PRIMARY, first.wrapped())), master))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("SEC-1 still opens after a new key was made, which then seals")
    void rotation() {
        String old = keys.seal(PLACE, SECRET);
        SealingKey retired = new SealingKey(1, SealingKey.State.ENABLED, first.wrapped());
        KeyChain rotated = new KeyChain(owner, List.of(retired, key(2, SealingKey.State.PRIMARY)), master);

        String fresh = rotated.seal(PLACE, SECRET);

        assertThat(rotated.open(PLACE, old)).isEqualTo(SECRET);
        assertThat(rotated.open(PLACE, fresh)).isEqualTo(SECRET);
        assertThatThrownBy(() -> keys.open(PLACE, fresh)).isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("SEC-1 is lost for good with its key")
    void destroyed() {
        String old = keys.seal(PLACE, SECRET);
        SealingKey gone = new SealingKey(1, SealingKey.State.DESTROYED, null);

        assertThatThrownBy(() -> new KeyChain(owner, List.of(gone), master))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("destroyed");
        KeyChain later = new KeyChain(owner, List.of(gone, key(2, SealingKey.State.PRIMARY)), master);
        assertThatThrownBy(() -> later.open(PLACE, old)).isInstanceOf(SealBroken.class);
    }

    private SealingKey key(int version, SealingKey.State state) {
        return new SealingKey(version, state, master.newKey(owner, version));
    }

    private void assertBroken(String sealed) {
        assertThatThrownBy(() -> keys.open(PLACE, sealed)).isInstanceOf(SealBroken.class);
    }
}
