package health.praxis.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are shown once, or derived, and of which the database holds hashes only. */
public final class SecretToken {

    /** 256 bits: nobody guesses one. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private SecretToken() {}

    /** 43 characters that need no escaping in an address. */
    public static String random() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return TEXT.encodeToString(token);
    }

    /** What is stored instead of a token, or differs whenever a text does: its SHA-256. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Whether this token has this hash, in the same time whichever it is. */
    public static boolean matches(String token, byte[] hash) {
        return MessageDigest.isEqual(hash(token), hash);
    }
}
