package health.praxis.console.messages;

import health.praxis.reminders.ReminderType;
import health.praxis.reminders.ReminderWish;
import health.praxis.reminders.ReminderWishes;
import java.io.Serializable;

/** What a patient wants of one type of message, while it is chosen. */
public class WishRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReminderType type;
    private ReminderWish sms;
    private ReminderWish email;

    WishRow(ReminderWishes wishes) {
        type = wishes.type();
        sms = wishes.sms();
        email = wishes.email();
    }

    ReminderWishes wishes() {
        return new ReminderWishes(type, sms, email);
    }

    public ReminderType getType() {
        return type;
    }

    public ReminderWish getSms() {
        return sms;
    }

    public void setSms(ReminderWish sms) {
        this.sms = sms;
    }

    public ReminderWish getEmail() {
        return email;
    }

    public void setEmail(ReminderWish email) {
        this.email = email;
    }
}
