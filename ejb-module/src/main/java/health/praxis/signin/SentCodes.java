package health.praxis.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits sent by SMS or e-mail. They are derived from the id of their row with the installation's key whenever they
 * are needed: a hash of six digits would be guessed in a moment, so nothing of a code is stored.
 */
final class SentCodes {

    private final SecretKeySpec key;

    /** @param secretKey the installation's secret; the key of these codes is derived from it and used for nothing else */
    SentCodes(byte[] secretKey) {
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(secretKey, "HmacSHA256"), "second-factor-code"), "HmacSHA256");
    }

    /** The code of a row. */
    String of(UUID row) {
        return Totp.digits(ByteBuffer.wrap(hmac(key, row.toString())).getLong() & Long.MAX_VALUE);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
    }
}
