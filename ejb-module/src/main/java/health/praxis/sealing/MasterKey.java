package health.praxis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import health.praxis.installation.MissingSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The key outside the database. It wraps the owners' keys and seals nothing else. */
final class MasterKey {

    /** The environment variable: 32 bytes in base64, or the path of a file that holds them so. */
    static final String SETTING = "PRAXIS_MASTER_KEY";

    private static final int BYTES = 32;

    private final Aead aead;

    private MasterKey(byte[] key) {
        try {
            AesGcmKey master = AesGcmKey.builder()
                    .setParameters(aes256(AesGcmParameters.Variant.NO_PREFIX))
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build();
            aead = KeysetHandle.newBuilder()
                    .setConfiguration(AeadConfig2026.get())
                    .addEntry(KeysetHandle.importKey(master).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
    }

    /**
     * @param setting the key in base64, or the path of a file that holds it so
     * @throws MissingSetting when it is neither
     */
    static MasterKey of(String setting) {
        byte[] key = decoded(setting);
        if (key.length != BYTES) {
            key = decoded(contentOf(setting));
        }
        if (key.length != BYTES) {
            throw new MissingSetting(SETTING + " (32 bytes in base64, or the path of a readable file that holds them)");
        }
        return new MasterKey(key);
    }

    /** A new key of this owner, wrapped: it opens for this owner and version only. */
    byte[] newKey(KeyOwner owner, int version) {
        try {
            KeysetHandle fresh = KeysetHandle.newBuilder()
                    .setConfiguration(AeadConfig2026.get())
                    .addEntry(KeysetHandle.generateEntryFromParameters(aes256(AesGcmParameters.Variant.TINK))
                            .withFixedId(version)
                            .makePrimary())
                    .build();
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    fresh, aead, label(owner, version), AeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a key", e);
        }
    }

    /** @throws SealBroken when it was wrapped by another master key, for somebody else, or was changed */
    KeysetHandle unwrap(KeyOwner owner, int version, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, aead, label(owner, version), AeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(
                    SETTING + " does not open key " + version + " of " + owner
                            + ": it is not the master key that belongs to this database, or the key's row was changed",
                    e);
        }
    }

    static AesGcmParameters aes256(AesGcmParameters.Variant variant) throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(variant)
                .build();
    }

    private static byte[] label(KeyOwner owner, int version) {
        return ("sealing_key " + version + " of " + owner).getBytes(UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static String contentOf(String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            return "";
        }
    }
}
