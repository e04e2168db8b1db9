package health.praxis.shared;

import java.io.Serializable;
import java.util.UUID;

/** A person's membership in one practice group (ORG-5); the same person has another one in another group. */
public record UserId(UUID value) implements Serializable {

    /** Reads the id from its text form. @throws IllegalArgumentException when the text is no id */
    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    /** A new id that nobody can guess. */
    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
