package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.shared.PatientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reminder as the appointment's panel shows it (REM-11).
 *
 * @param patientName as the caller's calendar writes it (CAL-9)
 * @param reason why it failed, was skipped or cancelled: name of a {@link NotSentReason} or of a {@link
 *     health.praxis.delivery.DeliveryReason}
 * @param dueAt when it leaves, left, or should have left
 * @param sentAt when the gateway took it, or later when it reached the phone
 * @param content what is or was written, {@code [Video Consult Link]} instead of the link; absent where nothing will be
 * @param canSendNow whether {@link Reminders#sendNow} would take it
 * @param canChange whether {@link ReminderEditing} would take another time or other words, or stop it
 * @param canBeRestored whether {@link ReminderEditing#restore} would take it
 * @param own whether its words or its time were chosen for it alone
 * @param replies what the patient answered, oldest first (REM-22)
 */
public record ReminderLine(
        ReminderId id,
        ReminderType type,
        Channel channel,
        PatientId patient,
        String patientName,
        ReminderState state,
        @Nullable String reason,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String content,
        boolean canSendNow,
        boolean canChange,
        boolean canBeRestored,
        boolean own,
        List<ReplyLine> replies) {}
