package health.praxis.delivery;

import java.util.Objects;
import java.util.UUID;

/** Names one outgoing message. */
public record MessageId(UUID value) {

    public MessageId {
        Objects.requireNonNull(value, "value");
    }

    /** A new, random id. */
    public static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
