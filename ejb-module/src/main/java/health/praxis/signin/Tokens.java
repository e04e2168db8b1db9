package health.praxis.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that travel by e-mail: derived from the id of their row with the installation's key, so that a waiting e-mail holds
 * none. Those that stand for attempts, sessions and devices are {@link health.praxis.shared.SecretToken}s.
 */
final class Tokens {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

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
}
