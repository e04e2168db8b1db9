package health.praxis.telehealth.mesh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials that a TURN server with the same secret accepts until they expire (the "TURN REST" scheme of coturn's {@code
 * use-auth-secret}): the name carries the expiry, the password is its HMAC-SHA1.
 */
record TurnCredentials(String username, String credential) {

    static TurnCredentials of(String secret, String who, Instant expiresAt) {
        String username = expiresAt.getEpochSecond() + ":" + who;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            return new TurnCredentials(
                    username, Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA1", e);
        }
    }
}
