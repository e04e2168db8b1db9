package health.praxis.access;

import health.praxis.shared.UserId;
import java.time.Instant;

/**
 * A practitioner's relationship to a patient.
 *
 * @param since when it came into this state
 */
public record Relationship(UserId practitioner, State state, Instant since) {

    /** Whether the practitioner has to do with the patient, or must not any more. */
    public enum State {
        GRANTED,
        /** The patient is hidden from the practitioner until somebody edits the relationship (REL-3, REL-4). */
        REVOKED
    }
}
