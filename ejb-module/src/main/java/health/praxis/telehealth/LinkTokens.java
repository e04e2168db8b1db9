package health.praxis.telehealth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret in a personal join link. It is derived from the link's id with the installation's key whenever it is needed,
 * so that the database holds hashes only and a link can still be sent again.
 */
final class LinkTokens {

    /** 192 bits: nobody guesses one. */
    private static final int BYTES = 24;

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    LinkTokens(byte[] secretKey) {
        this.key = new SecretKeySpec(secretKey, "HmacSHA256");
    }

    /** The token of a link, 32 characters that need no escaping in a URL. */
    String token(UUID link) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return TEXT.encodeToString(Arrays.copyOf(mac.doFinal(("join-link|" + link).getBytes(UTF_8)), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
    }

    /** The address that opens the page behind a link. */
    URI address(URI publicUrl, JoinLink link) {
        return URI.create(publicUrl + "/portal/join/" + token(link.id()));
    }
}
