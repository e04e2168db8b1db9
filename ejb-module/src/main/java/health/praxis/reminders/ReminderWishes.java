package health.praxis.reminders;

import health.praxis.delivery.Channel;

/** What a patient wants of one type of message, by each channel (REM-8). */
public record ReminderWishes(ReminderType type, ReminderWish sms, ReminderWish email) {

    ReminderWish by(Channel channel) {
        return channel == Channel.SMS ? sms : email;
    }
}
