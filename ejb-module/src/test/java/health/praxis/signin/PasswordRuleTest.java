package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

    @Tag("ASVS-6.2.1")
    @Tag("ASVS-6.2.4")
    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({
        "elevenchars, TOO_SHORT",
        "my dana@example.org pw, HOLDS_EMAIL",
        "DANAKOWALSKI-2031, HOLDS_EMAIL",
        "Password1234, COMMON",
        "qwertyuiop123, COMMON",
        "abababababababab, COMMON",
        "P@ssw0rd!2026, COMMON",
        "Dr4g0nDr4g0n!, COMMON",
        "'zxcvbnm,./qwe', COMMON",
        "1qaz2wsx3edc, COMMON",
    })
    void refused(String password, String reason) {
        String email = password.contains("@") ? "dana@example.org" : "danakowalski@example.org";

        assertThatThrownBy(() -> PasswordRule.check(password, email))
                .isInstanceOfSatisfying(
                        WeakPassword.class, weak -> assertThat(weak.details()).containsEntry("reason", reason));
    }

    @Test
    @Tag("ASVS-6.2.9")
    @DisplayName("128 characters are taken")
    void long128() {
        assertThatCode(() -> PasswordRule.check(
                        "seven herons wade in cold clear water, ".repeat(4).substring(0, 128), "dana@example.org"))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("ASVS-6.1.2")
    @Tag("ASVS-6.2.11")
    @DisplayName("words of the house do not make a password hard to guess, and docs/security.md lists them all")
    void wordsOfTheHouse() throws IOException {
        String documented = Files.readString(Path.of("../docs/security.md"));
        for (String word : PasswordRule.HOUSE) {
            for (String password : List.of(word + word + "12", word.toUpperCase(Locale.ROOT) + "-2026-2026")) {
                assertThatThrownBy(() -> PasswordRule.check(password, "dana@example.org"))
                        .as(password)
                        .isInstanceOf(WeakPassword.class);
            }
            assertThat(documented).contains("*" + word + "*");
        }
    }

    @Test
    @DisplayName("more than 128 characters are refused")
    void tooLong() {
        assertThatThrownBy(() -> PasswordRule.check("abcd".repeat(33), "dana@example.org"))
                .isInstanceOf(WeakPassword.class);
    }

    @Test
    @Tag("ASVS-6.2.5")
    @DisplayName("a long phrase needs no digits, capitals or signs")
    void phrase() {
        assertThatCode(() -> PasswordRule.check("seven herons wade", "dana@example.org"))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a short name before the @ may occur by chance")
    void shortName() {
        assertThatCode(() -> PasswordRule.check("seven herons wade", "her@example.org"))
                .doesNotThrowAnyException();
    }
}
