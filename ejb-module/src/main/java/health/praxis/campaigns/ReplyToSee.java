package health.praxis.campaigns;

import health.praxis.shared.PatientId;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer that nobody has seen yet, as the notifications show it (REM-22).
 *
 * @param patientName preferred first name and last name
 * @param text may be empty, when only a picture came
 */
public record ReplyToSee(UUID id, PatientId patient, String patientName, String text, Instant at) {

    /** Without name and text, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "reply " + id;
    }
}
