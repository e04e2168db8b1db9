package health.praxis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;

/** AES-256-GCM by the key of one file; what is encrypted for one place does not open at another. */
final class FileKey {

    private static final int BYTES = 32;

    private final byte[] key;

    private FileKey(byte[] key) {
        this.key = key;
    }

    static FileKey random() {
        return new FileKey(Random.randBytes(BYTES));
    }

    static FileKey of(byte[] key) {
        return new FileKey(key);
    }

    byte[] bytes() {
        return key;
    }

    byte[] encrypt(String place, byte[] plain) {
        try {
            return aead().encrypt(plain, place.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This file cannot be encrypted", e);
        }
    }

    /** @throws SealBroken when it was encrypted for another place, by another key, or was changed */
    byte[] decrypt(String place, byte[] content) {
        try {
            return aead().decrypt(content, place.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The file stored as " + place + " does not open", e);
        }
    }

    private Aead aead() throws GeneralSecurityException {
        return new AesGcmJce(key);
    }
}
