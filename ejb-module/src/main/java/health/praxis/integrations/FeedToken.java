package health.praxis.integrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in the address of a feed. Shown once, when it is made; the database holds its hash only. */
final class FeedToken {

    /** 256 bits: nobody guesses one. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private FeedToken() {}

    /** 43 characters that need no escaping in an address. */
    static String random() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return TEXT.encodeToString(token);
    }

    /** The address by which calendars subscribe. */
    static URI address(URI publicUrl, String token) {
        return URI.create(publicUrl + "/feeds/" + token + ".ics");
    }

    /** What is stored instead of a token. */
    static byte[] hash(String token) {
        return sha256(token);
    }

    /** Short words that differ whenever the text does. */
    static String digest(String text) {
        return TEXT.encodeToString(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
