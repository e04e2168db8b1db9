package health.praxis.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The codes that help somebody in who has lost the second factor (TFA-10): ten, each good once, kept as hashes only. */
final class RecoveryCodes {

    static final int HOW_MANY = 10;

    /** 120 bits: above 112 a plain hash may stand for a secret (ASVS 6.5.2). */
    private static final int BYTES = 15;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten fresh codes, as shown: {@code ABCD-EFGH-…}. */
    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.inGroups(Base32.encode(bytes), "-");
    }

    /** What is kept of a code. How it is typed (small letters, spaces, without hyphens) makes no difference. */
    static byte[] hash(UUID accountId, String typed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(accountId.toString().getBytes(UTF_8));
            return digest.digest(normal(typed).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** The alphabet has no 0, 1 and 8, so whoever reads one off paper means the letter. */
    private static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B')
                .replaceAll("[^A-Z2-7]", "");
    }
}
