package health.praxis.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are accepted: long ones that nobody tries first. No rules about kinds of characters. */
final class PasswordRule {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    private static final int LEAST_TELLING_NAME = 5;
    private static final int LEAST_DIFFERENT_CHARACTERS = 4;
    private static final Set<String> COMMON = readCommon();

    private PasswordRule() {}

    /** @throws WeakPassword when the password is too easy to guess, with the first reason found */
    static void check(String password, String email) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        if (normal.codePointCount(0, normal.length()) < MIN_LENGTH) {
            throw new WeakPassword(WeakPassword.Reason.TOO_SHORT);
        }
        if (normal.length() > MAX_LENGTH) {
            throw new WeakPassword(WeakPassword.Reason.TOO_LONG);
        }
        String lower = normal.toLowerCase(Locale.ROOT);
        if (holdsEmail(lower, email.strip().toLowerCase(Locale.ROOT))) {
            throw new WeakPassword(WeakPassword.Reason.HOLDS_EMAIL);
        }
        if (COMMON.contains(lower) || lower.chars().distinct().count() < LEAST_DIFFERENT_CHARACTERS) {
            throw new WeakPassword(WeakPassword.Reason.COMMON);
        }
    }

    private static boolean holdsEmail(String password, String email) {
        int at = email.indexOf('@');
        String name = at < 0 ? email : email.substring(0, at);
        return password.contains(email) || name.length() >= LEAST_TELLING_NAME && password.contains(name);
    }

    private static Set<String> readCommon() {
        try (InputStream list = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
