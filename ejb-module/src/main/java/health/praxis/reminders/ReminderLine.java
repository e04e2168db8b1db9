package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryReason;
import health.praxis.shared.PatientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as the bell on an appointment lists it (REM-11).
 *
 * @param reason why it failed (REM-12)
 * @param sentAt when its message came into its state; null until handed over
 * @param content the text; for one that waits, as it would read now; a personal link shows as its term
 * @param canSendNow whether {@link Reminders#sendNow} would take it
 */
public record ReminderLine(
        UUID id,
        ReminderType type,
        Channel channel,
        PatientId patient,
        String patientName,
        LineState state,
        @Nullable DeliveryReason reason,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String content,
        boolean canSendNow) {}
