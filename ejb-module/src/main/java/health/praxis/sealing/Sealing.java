package health.praxis.sealing;

import health.praxis.installation.MissingSetting;
import health.praxis.installation.Settings;
import health.praxis.shared.PracticeGroupId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts single values at rest with AES-256-GCM (Tink), keys wrapped by a master key outside the database. Runs in the
 * transaction of the door that asks, and sees the keys of that transaction's practice and of the installation only. SEC-1.
 */
@ApplicationScoped
public class Sealing {

    @Inject
    private Settings settings;

    @Inject
    private SealingKeys keys;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private volatile @Nullable MasterKey master;

    /**
     * Seals a value; the same value gives another text each time. An owner's first value makes the owner's key.
     *
     * @param place what the value is and whose, e.g. {@code "second_factor.secret:" + id}; opening it elsewhere fails
     * @return text of the URL-safe base64 alphabet, about 44 characters longer than four thirds of the value
     * @throws SealBroken when the owner's key was destroyed, or the master key is not this database's
     * @throws MissingSetting when there is no master key
     */
    public String seal(KeyOwner owner, String place, byte[] plain) {
        return sealingChain(owner).seal(place, plain);
    }

    /**
     * Opens what {@link #seal} gave for the same owner and place.
     *
     * @throws SealBroken when it was sealed for another owner or place, was changed, or its key is gone
     * @throws MissingSetting when there is no master key
     */
    public byte[] open(KeyOwner owner, String place, String sealed) {
        return chain(owner, false).open(place, sealed);
    }

    /**
     * Encrypts a file by a key of its own, and seals that key for the place.
     *
     * @throws SealBroken as {@link #seal}
     * @throws MissingSetting as {@link #seal}
     */
    public SealedFile sealFile(KeyOwner owner, String place, byte[] plain) {
        FileKey key = FileKey.random();
        return new SealedFile(seal(owner, place, key.bytes()), key.encrypt(place, plain));
    }

    /**
     * Opens what {@link #sealFile} gave for the same owner and place.
     *
     * @throws SealBroken when key or content was sealed for another owner or place, was changed, or the owner's key is gone
     * @throws MissingSetting when there is no master key
     */
    public byte[] openFile(KeyOwner owner, String place, SealedFile file) {
        return FileKey.of(open(owner, place, file.sealedKey())).decrypt(place, file.content());
    }

    /**
     * From now on a new key seals; what older keys sealed still opens. Waits for transactions that have sealed by the former.
     *
     * @return the new key's version
     */
    public int rotate(KeyOwner owner) {
        List<SealingKey> before = keys.of(owner);
        int next = before.isEmpty() ? 1 : before.get(before.size() - 1).version() + 1;
        keys.retirePrimary(owner);
        keys.add(owner, next, master().newKey(owner, next), clock.instant());
        forget(owner);
        return next;
    }

    /** Makes everything unreadable that was ever sealed for this practice, in every copy of the database that is made later. */
    public void destroy(PracticeGroupId practice) {
        keys.destroyAll(KeyOwner.practice(practice));
        forget(KeyOwner.practice(practice));
    }

    /**
     * The key that seals is held until the transaction ends, and nobody puts another in its place before: so no value is ever
     * stored under a former key, which may be destroyed when nothing is left under it.
     */
    private KeyChain sealingChain(KeyOwner owner) {
        Held held = new Held(owner);
        if (transaction.getResource(held) == null) {
            chain(owner, true);
            keys.holdPrimary(owner);
            forget(owner);
            transaction.putResource(held, true);
        }
        return chain(owner, true);
    }

    /** By what a transaction knows that it holds this owner's key. */
    private record Held(KeyOwner owner) {}

    /** Keys are read once in a transaction; what a rollback takes back is never kept. */
    private KeyChain chain(KeyOwner owner, boolean orNew) {
        if (transaction.getResource(owner) instanceof KeyChain known) {
            return known;
        }
        List<SealingKey> stored = keys.of(owner);
        if (stored.isEmpty() && orNew) {
            if (owner.practice() != null) {
                // The installation's key is the one that start-up tries the master key on.
                chain(KeyOwner.installation(), true);
            }
            keys.add(owner, 1, master().newKey(owner, 1), clock.instant());
            stored = keys.of(owner);
        }
        KeyChain chain = new KeyChain(owner, stored, master());
        transaction.putResource(owner, chain);
        return chain;
    }

    private void forget(KeyOwner owner) {
        transaction.putResource(owner, null);
    }

    private MasterKey master() {
        MasterKey known = master;
        if (known == null) {
            known = MasterKey.of(settings);
            master = known;
        }
        return known;
    }
}
