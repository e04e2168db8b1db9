package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    /** From the test suite of the Argon2 reference implementation. */
    private static final String KNOWN =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    @DisplayName("a hash made by the reference implementation is understood")
    void knownHash() {
        PasswordHash known = PasswordHash.read(KNOWN);

        assertThat(known.matches(bytes("password"))).isTrue();
        assertThat(known.matches(bytes("Password"))).isFalse();
        assertThat(known.phc()).isEqualTo(KNOWN);
    }

    @Test
    @DisplayName("a hash by other parameters than today's is outdated, a new one is not")
    void outdated() {
        PasswordHash fresh = PasswordHash.of(bytes("a good long phrase"), bytes("0123456789abcdef"));

        assertThat(PasswordHash.read(KNOWN).isOutdated()).isTrue();
        assertThat(fresh.isOutdated()).isFalse();
        assertThat(fresh.phc()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.read(fresh.phc()).matches(bytes("a good long phrase")))
                .isTrue();
    }

    @Test
    @DisplayName("what is no Argon2id hash is not taken for one")
    void notAHash() {
        assertThatThrownBy(() -> PasswordHash.read("$2y$10$abcdefghijklmnopqrstuv"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
