package health.praxis.audit;

import java.util.UUID;

/** How seals follow one another: each is made with a key, from its own place, its entry, and the seal before. */
final class Chain {

    /** The history of the installation itself stands among the practices' chains under this id. */
    static final UUID PLATFORM = new UUID(0, 0);

    /** Before the first seal. */
    static final byte[] START = new byte[32];

    private Chain() {}

    /** @throws IllegalStateException when there is no key of this epoch */
    static byte[] hash(HistoryKeys keys, int epoch, UUID practice, long seq, Stamp entry, byte[] previous) {
        byte[] hash = keys.code(epoch, Canonical.seal(practice, seq, entry.id(), entry.print(), previous));
        if (hash == null) {
            throw new IllegalStateException("no history key of epoch " + epoch);
        }
        return hash;
    }
}
