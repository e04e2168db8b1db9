package health.praxis.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that stand for attempts, sessions, devices and links. The database holds hashes only. What travels by e-mail
 * is derived from the id of its row with the installation's key, so that a waiting e-mail holds no secret.
 */
final class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** 43 characters that need no escaping in a URL; 256 bits. */
    static String random() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return TEXT.encodeToString(token);
    }

    /** @param purpose keeps tokens of different uses apart */
    static String derived(byte[] secretKey, String purpose, UUID id) {
        return TEXT.encodeToString(mac(secretKey, purpose, id));
    }

    /** The bytes that a derived secret is made of, for secrets of another shape. */
    static byte[] mac(byte[] secretKey, String purpose, UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey, "HmacSHA256"));
            return mac.doFinal((purpose + "|" + id).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
    }

    /** What is stored instead of a token. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
