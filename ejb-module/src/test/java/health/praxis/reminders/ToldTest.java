package health.praxis.reminders;

import static health.praxis.reminders.Cases.APPOINTMENT;
import static health.praxis.reminders.Cases.BEFORE;
import static health.praxis.reminders.Cases.PATIENT;
import static health.praxis.reminders.Cases.reminder;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageId;
import health.praxis.shared.PatientId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who has to hear that an appointment takes place after all. */
class ToldTest {

    @Test
    @DisplayName("APT-13 whoever was told that it is off hears that it is on; whoever was not told hears nothing")
    void toldOff() {
        assertThat(mustHear(left(ReminderType.NEW_APPOINTMENT), left(ReminderType.CANCELLED_APPOINTMENT)))
                .isTrue();
        assertThat(mustHear(left(ReminderType.NEW_APPOINTMENT), dropped(ReminderType.CANCELLED_APPOINTMENT)))
                .isFalse();
        assertThat(mustHear()).isFalse();
    }

    @Test
    @DisplayName("APT-13 whoever had not been told of the appointment when it was cancelled is told of it now")
    void neverTold() {
        assertThat(mustHear(dropped(ReminderType.NEW_APPOINTMENT))).isTrue();
        assertThat(mustHear(dropped(ReminderType.PRE_APPOINTMENT))).isFalse();
    }

    @Test
    @DisplayName("APT-13 an earlier message that it was off, before it was brought back once, counts no more")
    void longAgo() {
        Told told = new Told(
                List.of(left(ReminderType.NEW_APPOINTMENT), left(ReminderType.CANCELLED_APPOINTMENT)),
                BEFORE.plusSeconds(1));
        assertThat(told.mustHearAgain(APPOINTMENT, PATIENT)).isFalse();
        assertThat(told.mustHearAgain(APPOINTMENT, PatientId.random())).isFalse();
    }

    @Test
    @DisplayName(
            "CAL-10 APT-13 a message about a move that was taken back is no reason to hear of the appointment again")
    void movedBack() {
        Reminder undone = reminder(ReminderType.CHANGED_APPOINTMENT, Channel.SMS);
        undone.cancel(NotSentReason.MOVE_UNDONE);
        assertThat(mustHear(left(ReminderType.NEW_APPOINTMENT), undone)).isFalse();
    }

    private static boolean mustHear(Reminder... reminders) {
        Instant calledOff = BEFORE;
        return new Told(List.of(reminders), calledOff).mustHearAgain(APPOINTMENT, PATIENT);
    }

    private static Reminder left(ReminderType type) {
        Reminder reminder = reminder(type, Channel.SMS);
        reminder.handedOver(MessageId.random());
        return reminder;
    }

    private static Reminder dropped(ReminderType type) {
        Reminder reminder = reminder(type, Channel.SMS);
        reminder.cancel(NotSentReason.APPOINTMENT_CANCELLED);
        return reminder;
    }
}
