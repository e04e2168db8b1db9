package health.praxis.console.messages;

import health.praxis.campaigns.Direction;
import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageSearch;
import health.praxis.shared.PatientId;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of a patient's messages are asked for, as it is chosen and typed. */
public class MessageFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Channel channel;
    private @Nullable Direction direction;
    private @Nullable String text;

    MessageSearch search(PatientId patient, MessageSearch.@Nullable Place before, int size) {
        return new MessageSearch(patient, channel, Objects.requireNonNullElse(text, ""), before, size);
    }

    /** Whether only some are asked for. */
    public boolean isNarrow() {
        return channel != null || direction != null || (text != null && !text.isBlank());
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public @Nullable Channel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable Channel channel) {
        this.channel = channel;
    }

    public @Nullable Direction getDirection() {
        return direction;
    }

    public void setDirection(@Nullable Direction direction) {
        this.direction = direction;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
