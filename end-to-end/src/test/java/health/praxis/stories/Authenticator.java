package health.praxis.stories;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: knows the key that was shown and shows the code of a moment. Written from RFC 6238 alone. */
final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** @param key as shown, in groups */
    Authenticator(String key) {
        String text = key.replace(" ", "");
        secret = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int held = 0;
        int next = 0;
        for (char letter : text.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            held += 5;
            if (held >= 8 && next < secret.length) {
                held -= 8;
                secret[next++] = (byte) (buffer >> held);
            }
        }
    }

    /** The code of the half minute that this moment lies in, or of an earlier or later one. */
    String code(Instant moment, int stepsLater) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(moment.getEpochSecond() / 30 + stepsLater)
                    .array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
