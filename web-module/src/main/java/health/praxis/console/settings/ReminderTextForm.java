package health.praxis.console.settings;

import health.praxis.delivery.Channel;
import health.praxis.reminders.ReminderTexts;
import health.praxis.reminders.ReminderType;
import health.praxis.scheduling.AppointmentLocation;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which text is edited, and what is typed. */
public class ReminderTextForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReminderType type = ReminderType.PRE_APPOINTMENT;
    private Channel channel = Channel.SMS;
    private AppointmentLocation kind = AppointmentLocation.CLINIC;
    private @Nullable String subject;
    private @Nullable String body;

    /** The join link's own text is about video only, whatever else is chosen. */
    ReminderTexts.Use use() {
        return new ReminderTexts.Use(
                type, channel, type == ReminderType.VIDEO_LINK ? AppointmentLocation.TELEHEALTH : kind);
    }

    ReminderTexts.Text text() {
        return new ReminderTexts.Text(subject, Objects.requireNonNullElse(body, ""));
    }

    void show(ReminderTexts.Text text) {
        kind = use().kind();
        subject = text.subject();
        body = text.body();
    }

    public ReminderType[] getTypes() {
        return ReminderType.values();
    }

    public AppointmentLocation[] getKinds() {
        return AppointmentLocation.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public boolean isSms() {
        return channel == Channel.SMS;
    }

    public ReminderType getType() {
        return type;
    }

    public void setType(ReminderType type) {
        this.type = type;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public AppointmentLocation getKind() {
        return kind;
    }

    public void setKind(AppointmentLocation kind) {
        this.kind = kind;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }
}
