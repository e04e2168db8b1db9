package health.praxis.reminders;

import static health.praxis.reminders.Cases.BEFORE;
import static health.praxis.reminders.Cases.reminder;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.MessageCard;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reminder and its message seen as one thing. */
class ProgressTest {

    private static final MessageId MESSAGE = MessageId.random();

    private final Reminder reminder = reminder(ReminderType.PRE_APPOINTMENT, Channel.SMS);

    @Test
    @DisplayName("REM-5 one whose time has passed is skipped, with the reason, and can be sent now")
    void skipped() {
        reminder.leaveAt(BEFORE, BEFORE);
        assertThat(progress(null).state()).isEqualTo(ReminderState.SKIPPED);
        assertThat(progress(null).reason()).isEqualTo("TIME_PASSED");
        assertThat(progress(null).canLeave()).isTrue();
    }

    @Test
    @DisplayName("REM-25 one that was skipped waits again when the appointment moves far enough")
    void skippedWaitsAgain() {
        reminder.leaveAt(BEFORE, BEFORE);
        reminder.leaveAt(BEFORE.plusNanos(1), BEFORE);
        assertThat(progress(null).state()).isEqualTo(ReminderState.SCHEDULED);
        assertThat(progress(null).reason()).isNull();
    }

    @Test
    @DisplayName("REM-11 one that is made due leaves with the next run and is not asked for twice")
    void leavesNow() {
        reminder.fail(DeliveryReason.INSUFFICIENT_CREDITS);
        assertThat(progress(null).canLeave()).isTrue();
        reminder.leaveNow(BEFORE);
        assertThat(progress(null).isDue()).isTrue();
        assertThat(progress(null).state()).isEqualTo(ReminderState.SENDING);
        assertThat(progress(null).canLeave()).isFalse();
    }

    @ParameterizedTest(name = "a message {0}: the reminder is {1}, can be sent now: {2}")
    @CsvSource({
        "QUEUED, SENDING, false",
        "SENDING, SENDING, false",
        "SENT, SENT, false",
        "DELIVERED, DELIVERED, false",
        "FAILED, FAILED, true",
        "UNKNOWN, UNKNOWN, true",
    })
    @DisplayName("REM-11 once handed over, the message says how far it came")
    void messageDecides(MessageState message, ReminderState state, boolean canLeave) {
        reminder.handedOver(MESSAGE);
        assertThat(progress(card(message, null)).state()).isEqualTo(state);
        assertThat(progress(card(message, null)).canLeave()).isEqualTo(canLeave);
    }

    @Test
    @DisplayName("REM-12 the reason of a failure is the message's own")
    void reasonOfTheMessage() {
        reminder.handedOver(MESSAGE);
        assertThat(progress(card(MessageState.FAILED, DeliveryReason.UNSUBSCRIBED))
                        .reason())
                .isEqualTo("UNSUBSCRIBED");
    }

    @Test
    @DisplayName("APT-16 a cancelled one stays cancelled")
    void cancelled() {
        reminder.cancel(NotSentReason.APPOINTMENT_CANCELLED);
        assertThat(progress(null).state()).isEqualTo(ReminderState.CANCELLED);
        assertThat(progress(null).canLeave()).isFalse();
    }

    private Progress progress(@Nullable MessageCard message) {
        return new Progress(reminder, message, BEFORE);
    }

    private static MessageCard card(MessageState state, @Nullable DeliveryReason reason) {
        return new MessageCard(MESSAGE, Channel.SMS, state, reason, BEFORE, "•••156", null, "text");
    }
}
