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
import health.praxis.installation.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key outside the database. It wraps the owners' keys and seals nothing else. */
final class MasterKey {

    /** The environment variable: 32 bytes in base64, or the path of a file that holds them so. */
    static final String SETTING = "PRAXIS_MASTER_KEY";

    /** The key before it, for as long as rows are wrapped by it. */
    static final String PREVIOUS = "PRAXIS_MASTER_KEY_PREVIOUS";

    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    private final Aead aead;
    private final String id;
    private final @Nullable MasterKey previous;

    private MasterKey(byte[] key, @Nullable MasterKey previous) {
        this.id = id("praxis master key id", key);
        this.previous = previous;
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
     * The key of this installation, and the one before it if that is still given.
     *
     * @throws MissingSetting when one is neither a key nor a file that holds one
     */
    static MasterKey of(Settings settings) {
        return of(
                settings.required(SETTING),
                settings.text(PREVIOUS).map(MasterKey::previous).orElse(null));
    }

    /**
     * @param setting the key in base64, or the path of a file that holds it so
     * @throws MissingSetting when it is neither
     */
    static MasterKey of(String setting) {
        return of(setting, null);
    }

    static MasterKey of(String setting, @Nullable MasterKey previous) {
        return new MasterKey(bytes(SETTING, setting), previous);
    }

    /** The key that was before. @throws MissingSetting as {@link #of(String)} */
    static MasterKey previous(String setting) {
        return new MasterKey(bytes(PREVIOUS, setting), null);
    }

    private static byte[] bytes(String name, String setting) {
        byte[] key = decoded(setting);
        if (key.length != BYTES) {
            key = decoded(contentOf(setting));
        }
        if (key.length != BYTES) {
            throw new MissingSetting(name + " (32 bytes in base64, or the path of a readable file that holds them)");
        }
        return key;
    }

    /** Eight digits by which operators tell keys apart; they tell nothing of the key. */
    static String id(String label, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(label.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(key), 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** By which operators tell this key from another. */
    String id() {
        return id;
    }

    /** Whether this key itself, not the one before it, opens a row. */
    boolean opens(KeyOwner owner, int version, byte[] wrapped) {
        return parsed(owner, version, wrapped).isPresent();
    }

    /**
     * What another key wrapped, wrapped by this one: the same key, for the same owner and version.
     *
     * @throws SealBroken when the other one does not open it either
     */
    byte[] rewrap(KeyOwner owner, int version, byte[] wrapped, MasterKey other) {
        return wrap(owner, version, other.unwrap(owner, version, wrapped));
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
            return wrap(owner, version, fresh);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a key", e);
        }
    }

    private byte[] wrap(KeyOwner owner, int version, KeysetHandle key) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, aead, label(owner, version), AeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot wrap a key", e);
        }
    }

    /** @throws SealBroken when it was wrapped by neither this master key nor the one before it, for somebody else, or was changed */
    KeysetHandle unwrap(KeyOwner owner, int version, byte[] wrapped) {
        return parsed(owner, version, wrapped)
                .or(() -> Optional.ofNullable(previous).flatMap(before -> before.parsed(owner, version, wrapped)))
                .orElseThrow(() -> new SealBroken(SETTING + " does not open key " + version + " of " + owner
                        + ": it is not the master key that belongs to this database, or the key's row was changed"));
    }

    private Optional<KeysetHandle> parsed(KeyOwner owner, int version, byte[] wrapped) {
        try {
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, aead, label(owner, version), AeadConfig2026.get()));
        } catch (GeneralSecurityException wrappedByAnother) {
            return Optional.empty();
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
