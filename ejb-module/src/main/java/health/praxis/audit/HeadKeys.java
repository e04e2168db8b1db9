package health.praxis.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 keys of the heads: the server signs with the one, whoever verifies needs the other only. */
final class HeadKeys {

    /** The setting of the signing key: PKCS#8 in base64. */
    static final String SIGNING = "PRAXIS_HISTORY_SIGNING_KEY";

    /** The setting of the verifying key: X.509 in base64. */
    static final String VERIFYING = "PRAXIS_HISTORY_VERIFY_KEY";

    /** The setting of the directory that the heads are written to. */
    static final String DIRECTORY = "PRAXIS_HISTORY_DIR";

    private HeadKeys() {}

    /** @throws IllegalArgumentException when the text is no such key */
    static PrivateKey signing(String base64) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("not an Ed25519 key in PKCS#8", unusable);
        }
    }

    /** @throws IllegalArgumentException when the text is no such key */
    static PublicKey verifying(String base64) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("not an Ed25519 public key", unusable);
        }
    }
}
