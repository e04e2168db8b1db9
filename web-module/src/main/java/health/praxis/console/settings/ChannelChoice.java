package health.praxis.console.settings;

import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderType;
import java.io.Serializable;

/** By which channels one type of message is sent, while it is chosen. */
public class ChannelChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReminderType type;
    private boolean sms;
    private boolean email;

    ChannelChoice(ReminderSettings.Channels channels) {
        type = channels.type();
        sms = channels.sms();
        email = channels.email();
    }

    ReminderSettings.Channels channels() {
        return new ReminderSettings.Channels(type, sms, email);
    }

    public ReminderType getType() {
        return type;
    }

    public boolean isSms() {
        return sms;
    }

    public void setSms(boolean sms) {
        this.sms = sms;
    }

    public boolean isEmail() {
        return email;
    }

    public void setEmail(boolean email) {
        this.email = email;
    }
}
