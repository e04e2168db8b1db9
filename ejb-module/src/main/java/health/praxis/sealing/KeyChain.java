package health.praxis.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/** The usable keys of one owner: the primary seals, each opens what it sealed. */
final class KeyChain {

    private final KeyOwner owner;
    private final Aead keys;

    /** @throws SealBroken when no key is left, or the master key does not open one */
    KeyChain(KeyOwner owner, List<SealingKey> stored, MasterKey master) {
        this.owner = owner;
        try {
            KeysetHandle.Builder all = KeysetHandle.newBuilder().setConfiguration(AeadConfig2026.get());
            for (SealingKey key : stored) {
                byte[] wrapped = key.wrapped();
                if (wrapped != null) {
                    KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(
                                    master.unwrap(owner, key.version(), wrapped)
                                            .getPrimary()
                                            .getKey())
                            .withFixedId(key.version());
                    all.addEntry(key.state() == SealingKey.State.PRIMARY ? entry.makePrimary() : entry);
                }
            }
            if (all.size() == 0) {
                throw new SealBroken("There is no key of " + owner + (stored.isEmpty() ? "" : ": it was destroyed"));
            }
            keys = all.build().getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The keys of " + owner + " are no set of keys", e);
        }
    }

    String seal(String place, byte[] plain) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.encrypt(plain, label(place)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be sealed for " + owner, e);
        }
    }

    byte[] open(String place, String sealed) {
        try {
            return keys.decrypt(Base64.getUrlDecoder().decode(sealed), label(place));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBroken("What is sealed as " + place + " of " + owner + " does not open", e);
        }
    }

    private byte[] label(String place) {
        return (owner + "\n" + place).getBytes(UTF_8);
    }
}
