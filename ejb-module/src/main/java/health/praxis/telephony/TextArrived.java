package health.praxis.telephony;

import health.praxis.shared.PracticeGroupId;
import java.time.Instant;
import java.util.UUID;

/**
 * A text has come in and is read; told once, in the transaction that reads it.
 *
 * @param ours our number it was sent to
 * @param phone whose it is, E.164
 * @param alone whether no other practice waits for an answer of this phone
 * @param keywordOnly whether it was written to another practice, and only its keyword holds here too
 * @param reading what the rooms that observe it tell each other
 */
public record TextArrived(
        PracticeGroupId practice,
        UUID id,
        String ours,
        String phone,
        String text,
        TextAnswer answer,
        boolean alone,
        boolean keywordOnly,
        Instant at,
        Reading reading) {

    /** Without phone and text, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "text " + id;
    }
}
