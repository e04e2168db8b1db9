package health.praxis.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator app: RFC 6238 with SHA-1, six digits and steps of 30 seconds, the only kind that all apps
 * understand. The current and the previous step are accepted (TFA-12), so that a code typed at the end of its half minute
 * still counts.
 */
final class Totp {

    static final int STEP_SECONDS = 30;

    /** 160 bits, what RFC 4226 recommends. */
    static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;

    private static final int MODULUS = 1_000_000;
    private static final int STEPS_BACK = 1;

    private Totp() {}

    /** The step that a moment lies in. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    static String code(byte[] secret, long step) {
        byte[] mac = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        return digits(number);
    }

    /** The step whose code this is, or empty when it is none that counts now. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - STEPS_BACK; step <= step(now); step++) {
            if (same(code(secret, step), typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** What the QR code says: the secret with the names under which an app lists it. */
    static String uri(byte[] secret, String issuer, String account) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(account) + "?secret=" + Base32.encode(secret)
                + "&issuer=" + escaped(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    /** A number as a code of six digits. */
    static String digits(long number) {
        String text = Long.toString(number % MODULUS);
        return "0".repeat(DIGITS - text.length()) + text;
    }

    /** Whether somebody typed this code; takes as long for a wrong one. Spaces between the digits do not count. */
    static boolean same(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8),
                typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA1", e);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
