package health.praxis.sealing;

import org.jspecify.annotations.Nullable;

/**
 * One key of one owner as it is stored.
 *
 * @param version 1 for the owner's first; stands in front of everything it sealed
 * @param wrapped the key under the master key; null once destroyed
 */
record SealingKey(int version, State state, byte @Nullable [] wrapped) {

    enum State {
        /** Seals and opens; one per owner. */
        PRIMARY,
        /** Opens only. */
        ENABLED,
        /** Gone. */
        DESTROYED
    }
}
