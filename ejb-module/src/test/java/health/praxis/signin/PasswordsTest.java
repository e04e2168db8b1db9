package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    @Tag("ASVS-11.4.2")
    @DisplayName("a password belongs to its own hash only, and two hashes of it differ")
    void ownHashOnly() {
        String hash = passwords.hash("a good long phrase");

        assertThat(passwords.matches("a good long phrase", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("a good long phrasE", Optional.of(hash))).isFalse();
        assertThat(passwords.hash("a good long phrase")).isNotEqualTo(hash);
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    @Test
    @DisplayName("no password belongs to an account that does not exist")
    void nobody() {
        assertThat(passwords.matches("a good long phrase", Optional.empty())).isFalse();
    }

    @Test
    @DisplayName("the same characters in another composition are the same password")
    void composition() {
        String hash = passwords.hash("caf\u00e9 au lait 7");

        assertThat(passwords.matches("cafe\u0301 au lait 7", Optional.of(hash))).isTrue();
    }

    @Test
    @Tag("ASVS-6.2.8")
    @DisplayName("a password is compared as it was typed: case, spaces at its ends and its last characters count")
    void asTyped() {
        String password = " " + "seven herons wade ".repeat(6) + "X ";
        String hash = passwords.hash(password);

        assertThat(passwords.matches(password, Optional.of(hash))).isTrue();
        for (String other : List.of(
                password.strip(),
                password.stripTrailing(),
                password.toLowerCase(Locale.ROOT),
                password.substring(0, 72))) {
            assertThat(passwords.matches(other, Optional.of(hash))).as(other).isFalse();
        }
    }

    @Test
    @DisplayName("a very long text is refused without hashing")
    void tooLong() {
        assertThat(passwords.matches("x".repeat(100_000), Optional.empty())).isFalse();
    }
}
