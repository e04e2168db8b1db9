package health.praxis.reminders;

import health.praxis.scheduling.AppointmentStatus;
import health.praxis.telephony.TextAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient's answer as screens show it (REM-22).
 *
 * @param text as it was written; may be empty, when only a picture came; null for a caller from whom patient names are hidden
 * @param outcome what it did to the appointment
 * @param several whether it could be meant for more than one appointment
 */
public record ReplyLine(@Nullable String text, TextAnswer answer, Outcome outcome, boolean several, Instant at) {

    /** What an answer did to the appointment. */
    public enum Outcome {
        CONFIRMED,
        REJECTED,
        CHECK_RESPONSE,
        /** It came too late, or a status stood that no answer changes (STA-6). */
        UNCHANGED,
        /** It asked for nothing: no reminder had asked, or it was about the texts themselves. */
        KEPT;

        static Outcome of(AppointmentStatus status) {
            return valueOf(status.name());
        }
    }

    /** Without the text, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "reply, " + outcome;
    }
}
