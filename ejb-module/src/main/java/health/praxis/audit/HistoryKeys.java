package health.praxis.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the history is sealed with, numbered by epoch: the highest seals what is written now, the others are kept to
 * verify what was sealed before. They come from the environment, never from the database they guard.
 */
final class HistoryKeys {

    /** The setting: {@code 1:base64,2:base64}, each key 32 bytes. */
    static final String SETTING = "PRAXIS_HISTORY_KEYS";

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final TreeMap<Integer, SecretKeySpec> keys = new TreeMap<>();

    private HistoryKeys() {}

    /** @throws IllegalArgumentException unless the text is as {@link #SETTING} says */
    static HistoryKeys of(String text) {
        HistoryKeys all = new HistoryKeys();
        for (String one : text.split(",")) {
            String[] parts = one.strip().split(":", 2);
            int epoch = parts.length == 2 ? Integer.parseInt(parts[0]) : 0;
            if (epoch < 1) {
                throw new IllegalArgumentException("an epoch is a number from 1 up, then a colon, then the key");
            }
            byte[] key = Base64.getDecoder().decode(parts[1]);
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key has 32 bytes");
            }
            all.keys.put(epoch, new SecretKeySpec(key, HMAC));
        }
        return all;
    }

    /** The epoch whose key seals what is written now. */
    int epoch() {
        return keys.lastKey();
    }

    /** The code of these bytes, or null when there is no key of this epoch. */
    byte @Nullable [] code(int epoch, byte[] bytes) {
        SecretKeySpec key = keys.get(epoch);
        if (key == null) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether this is the code of these bytes under the key of that epoch. */
    boolean fits(int epoch, byte[] bytes, byte @Nullable [] code) {
        byte[] right = code(epoch, bytes);
        return right != null && code != null && MessageDigest.isEqual(right, code);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
