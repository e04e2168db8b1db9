package health.praxis.reminders;

import static health.praxis.reminders.Cases.BEFORE;
import static health.praxis.reminders.Cases.reminder;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.MessageId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How one reminder follows changed settings. */
class FollowTest {

    private static final Instant LATER = BEFORE.plus(Duration.ofHours(5));
    private static final Instant PLANNED = BEFORE.plus(Duration.ofHours(20));
    private static final Instant PASSED = BEFORE.minusSeconds(1);

    private final Reminder reminder = reminder(ReminderType.PRE_APPOINTMENT, Channel.SMS);

    FollowTest() {
        reminder.leaveAt(PLANNED, BEFORE);
    }

    @Test
    @DisplayName("REM-7 one that waits leaves at its new time, or at its old one when the new one has passed")
    void newTime() {
        assertThat(reminder.follow(true, LATER, BEFORE)).isTrue();
        assertThat(reminder.dueAt()).isEqualTo(LATER);
        assertThat(reminder.follow(true, PASSED, BEFORE)).isFalse();
        assertThat(reminder.dueAt()).isEqualTo(LATER);
        assertThat(reminder.isScheduled()).isTrue();
    }

    @Test
    @DisplayName("REM-8 switched off it is cancelled, switched on again it waits again")
    void offAndOn() {
        assertThat(reminder.follow(false, PLANNED, BEFORE)).isTrue();
        assertThat(reminder.isCancelledBecause(NotSentReason.TURNED_OFF)).isTrue();
        assertThat(reminder.follow(false, PLANNED, BEFORE)).isFalse();
        assertThat(reminder.follow(true, LATER, BEFORE)).isTrue();
        assertThat(reminder.isScheduled()).isTrue();
        assertThat(reminder.dueAt()).isEqualTo(LATER);
    }

    @Test
    @DisplayName("REM-25 what has left, failed, or was stopped by a person stays as it is")
    void settled() {
        reminder.handedOver(MessageId.random());
        assertStays(Reminder.State.HANDED_OVER);
        reminder.fail(DeliveryReason.INSUFFICIENT_CREDITS);
        assertStays(Reminder.State.FAILED);
        reminder.cancel(NotSentReason.STOPPED);
        assertStays(Reminder.State.CANCELLED);
        reminder.cancel(NotSentReason.APPOINTMENT_CANCELLED);
        assertStays(Reminder.State.CANCELLED);
    }

    @Test
    @DisplayName("REM-11 a time that a person chose stays; switched off all the same it does not leave")
    void ownTime() {
        reminder.leaveAsChosen(LATER, BEFORE);
        assertThat(reminder.follow(true, PLANNED, BEFORE)).isFalse();
        assertThat(reminder.dueAt()).isEqualTo(LATER);
        assertThat(reminder.follow(false, PLANNED, BEFORE)).isTrue();
        assertThat(reminder.follow(true, PLANNED, BEFORE)).isTrue();
        assertThat(reminder.dueAt()).isEqualTo(LATER);
    }

    private void assertStays(Reminder.State state) {
        assertThat(reminder.follow(true, LATER, BEFORE)).isFalse();
        assertThat(reminder.follow(false, LATER, BEFORE)).isFalse();
        assertThat(reminder.state()).isEqualTo(state);
    }
}
