package health.praxis.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the history that is not as it was written.
 *
 * @param practice whose history; null when it is about the heads' file
 * @param seq the place in the practice's chain, counted from 1; null for an entry that has none
 * @param entry the entry at that place, where there is one
 * @param words what happened, for an operator; no patient data
 */
public record HistoryFinding(
        @Nullable UUID practice,
        @Nullable Long seq,
        Kind kind,
        @Nullable UUID entry,
        String words) {

    /** What was done to the history. */
    public enum Kind {
        /** An entry's content is not what was written. */
        ALTERED,
        /** An entry is gone from between others. */
        MISSING,
        /** An entry stands at another one's place, or the seal of a place was changed. */
        SWAPPED,
        /** An entry was not written by this application. */
        INSERTED,
        /** The history reached further than it does now: the last entries are gone. */
        CUT_OFF,
        /** The history went another way than a head outside the database says: it was set back and continued. */
        ROLLED_BACK,
        /** The file of heads itself is not as it was written. */
        HEADS
    }

    @Override
    public String toString() {
        return kind + (practice == null ? "" : " practice " + practice) + (seq == null ? "" : " seq " + seq) + ": "
                + words;
    }
}
