package health.praxis.reminders;

import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.MessageCard;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageState;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.tenancy.Callers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reminder and its message seen as one thing (REM-11). */
record Progress(Reminder reminder, @Nullable MessageCard message, Instant now) {

    private static final Set<ReminderState> CAN_LEAVE =
            Set.of(ReminderState.SCHEDULED, ReminderState.SKIPPED, ReminderState.FAILED, ReminderState.UNKNOWN);

    /** The message that a reminder left as, out of these. */
    static @Nullable MessageCard messageOf(Reminder reminder, Map<MessageId, MessageCard> messages) {
        MessageId sentAs = reminder.message();
        return sentAs == null ? null : messages.get(sentAs);
    }

    ReminderState state() {
        return switch (reminder.state()) {
            case SCHEDULED -> isDue() ? ReminderState.SENDING : ReminderState.SCHEDULED;
            case SKIPPED -> ReminderState.SKIPPED;
            case CANCELLED -> ReminderState.CANCELLED;
            case FAILED -> ReminderState.FAILED;
            case HANDED_OVER -> message == null ? ReminderState.SENDING : of(message.state());
        };
    }

    /** Whether it leaves with the next run. */
    boolean isDue() {
        return reminder.isScheduled() && !reminder.dueAt().isAfter(now);
    }

    /** Whether a person may have it leave at once; whoever sends one of unknown fate has asked the patient. */
    boolean canLeave() {
        return CAN_LEAVE.contains(state());
    }

    /** Whether it is out of our hands, or leaves with the next run. */
    boolean hasLeft() {
        return isDue() || reminder.state() == Reminder.State.HANDED_OVER;
    }

    /** Whether the caller may read what it says: words for it alone can name anybody (ANON-4). */
    boolean isReadable() {
        return reminder.ownWords() == null || Callers.current().seesNames();
    }

    /** Whether a person may still give it another time or other words, or stop it (REM-11): one that waits before a start. */
    boolean canChange(Desk desk) {
        return !hasLeft()
                && isReadable()
                && (reminder.isScheduled() || reminder.state() == Reminder.State.SKIPPED)
                && isBeforeStart(desk);
    }

    /** Whether one that was stopped can leave after all. */
    boolean canBeRestored(Desk desk) {
        return reminder.isCancelledBecause(NotSentReason.STOPPED) && isBeforeStart(desk);
    }

    private boolean isBeforeStart(Desk desk) {
        AppointmentFacts appointment = desk.appointments().get(reminder.appointment());
        return reminder.type() == ReminderType.PRE_APPOINTMENT
                && desk.pointless(reminder) == null
                && appointment != null
                && now.isBefore(appointment.start());
    }

    @Nullable
    String reason() {
        DeliveryReason failure = message == null ? null : message.reason();
        return failure == null ? reminder.reason() : failure.name();
    }

    @Nullable
    Instant sentAt() {
        return message != null && (message.state() == MessageState.SENT || message.state() == MessageState.DELIVERED)
                ? message.at()
                : null;
    }

    private static ReminderState of(MessageState state) {
        return switch (state) {
            case QUEUED, SENDING -> ReminderState.SENDING;
            case SENT -> ReminderState.SENT;
            case DELIVERED -> ReminderState.DELIVERED;
            case FAILED -> ReminderState.FAILED;
            case UNKNOWN -> ReminderState.UNKNOWN;
        };
    }
}
