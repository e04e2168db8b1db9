package health.praxis.reminders;

import health.praxis.delivery.MessageState;

/** A reminder's state as the bell on an appointment shows it (REM-11): plan and delivery in one. */
public enum LineState {
    SCHEDULED,
    SKIPPED,
    CANCELLED,
    SENDING,
    SENT,
    DELIVERED,
    FAILED,
    UNKNOWN;

    static LineState of(ReminderState plan, MessageState message) {
        if (plan != ReminderState.HANDED_OVER) {
            return of(plan);
        }
        return switch (message) {
            case QUEUED, SENDING -> SENDING;
            case SENT -> SENT;
            case DELIVERED -> DELIVERED;
            case FAILED -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static LineState of(ReminderState plan) {
        return switch (plan) {
            case SCHEDULED -> SCHEDULED;
            case SKIPPED -> SKIPPED;
            case CANCELLED -> CANCELLED;
            case FAILED -> FAILED;
            case HANDED_OVER -> SENDING;
        };
    }
}
