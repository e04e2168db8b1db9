package health.praxis.console.settings;

import health.praxis.delivery.Channel;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.Wording;
import health.praxis.scheduling.AppointmentLocation;
import java.io.Serializable;
import java.util.List;
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

    /** Where the message has no text for the chosen kind or channel, its first: the join link's is about video only. */
    Wording.For use() {
        return new Wording.For(
                type,
                type.channels().contains(channel) ? channel : type.channels().get(0),
                type.kinds().contains(kind) ? kind : type.kinds().get(0));
    }

    Wording text() {
        return new Wording(subject, Objects.requireNonNullElse(body, ""));
    }

    void show(Wording text) {
        kind = use().kind();
        channel = use().channel();
        subject = text.subject();
        body = text.body();
    }

    public ReminderType[] getTypes() {
        return ReminderType.values();
    }

    public List<AppointmentLocation> getKinds() {
        return type.kinds();
    }

    public List<Channel> getChannels() {
        return type.channels();
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
