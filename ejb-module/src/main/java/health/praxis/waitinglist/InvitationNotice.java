package health.praxis.waitinglist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an invitation, for notifications and the patient's history of messages (REM-22).
 *
 * @param start of the time it is about
 * @param text null for a caller from whom patient names are hidden; may be empty, when only a picture came
 */
public record InvitationNotice(
        UUID id,
        String patientName,
        Instant start,
        @Nullable String text,
        AnswerOutcome outcome,
        Instant at) {

    /** Without name and text, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "answer to an invitation, " + outcome;
    }
}
