package health.praxis.delivery.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio's request signature: HMAC-SHA1 over the URL followed by each form field and its value, sorted by name. */
final class TwilioSignature {

    private TwilioSignature() {}

    /** Compares in constant time. */
    static boolean matches(String authToken, String url, Map<String, String> params, String signature) {
        return MessageDigest.isEqual(of(authToken, url, params).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    static String of(String authToken, String url, Map<String, String> params) {
        StringBuilder text = new StringBuilder(url);
        new TreeMap<>(params).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA1", e);
        }
    }
}
