package health.praxis.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which passwords are accepted: long ones that nobody tries first. No rules about kinds of characters. */
final class PasswordRule {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    private static final int LEAST_TELLING_NAME = 5;
    private static final int LEAST_DIFFERENT_CHARACTERS = 4;
    /** Of 0 to 4; 3 stands for a hundred million tries. */
    private static final int LEAST_SCORE = 3;

    /** Measuring takes longer than proportionally; what is hard to guess is so by then. */
    private static final int LONGEST_MEASURED = 40;

    /** What everybody here thinks of first (ASVS 6.1.2); docs/security.md lists the same. */
    static final List<String> HOUSE = List.of(
            "praxis", "telehealth", "practice", "practitioner", "patient", "clinic", "clinical", "health", "therapy");

    private static final Zxcvbn GUESSING = new Zxcvbn();
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
        if (COMMON.contains(lower)
                || lower.chars().distinct().count() < LEAST_DIFFERENT_CHARACTERS
                || isGuessedSoon(normal, email)) {
            throw new WeakPassword(WeakPassword.Reason.COMMON);
        }
    }

    /** Common words with letters swapped, digits added, keys in a row and the like: as long as it looks, it is tried early. */
    private static boolean isGuessedSoon(String password, String email) {
        String measured = password.substring(0, Math.min(LONGEST_MEASURED, password.length()));
        return GUESSING.measure(measured, wordsOfTheHouse(email)).getScore() < LEAST_SCORE;
    }

    private static List<String> wordsOfTheHouse(String email) {
        return Stream.concat(HOUSE.stream(), Stream.of(email)).toList();
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
