package health.praxis.waitinglist;

import health.praxis.patients.PatientCard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as screens show it.
 *
 * @param version to be handed back with a change
 * @param practitionerName of the one who is waited for; null for any
 */
public record WaitingLine(
        WaitingEntryId id,
        long version,
        PatientCard patient,
        WaitingWish wish,
        @Nullable String practitionerName,
        Instant addedAt) {

    /** Without the patient, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "waiting list entry " + id;
    }
}
